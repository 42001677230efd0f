package dev.connectiondoctor.stage.shortprompt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import dev.connectiondoctor.data.Table;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.LlmRequest;
import dev.connectiondoctor.stage.http.Outcome;

/**
 * Does somebody on the way stop requests for what is in them? Texts that developers send every day and that rules against
 * attacks dislike ({@code disliked-contents.tsv}) are sent without a key and without a prompt, beside one that nobody
 * dislikes. As this may alert those who watch over the network, it is done only when it is asked for.
 */
final class ContentTrial {
    static final String ID = "disliked-content";
    /** What firewalls for web services answer with. */
    private static final Set<Integer> STOPS = Set.of(403, 405, 406);

    private final ProbeContext context;
    private final Conversation conversation;
    private final LlmClient client;

    ContentTrial(ProbeContext context, Conversation conversation, LlmClient client) {
        this.context = context;
        this.conversation = conversation;
        this.client = client;
    }

    /** @param text what is sent, {@code times} in a row */
    private record Content(String shown, String text, int times) {
        static Content of(String[] cells) {
            return new Content(cells[1], cells[2], Integer.parseInt(cells[3]));
        }
    }

    /** The trial, if it is asked for and the plain request is answered. */
    Optional<Experiment> experiment() throws InterruptedException {
        if (!context.options().dislikedContent()) {
            return Optional.empty();
        }
        LlmRequest knock = LlmRequest.knock(conversation.base(), conversation.dialect());
        List<Content> contents = Table.rows(ContentTrial.class, "disliked-contents.tsv")
                .stream()
                .map(Content::of)
                .toList();
        List<SideBySide.Task<Outcome>> asked = new ArrayList<>();
        asked.add(() -> client.send(holding(knock, "Hello."), context.limits().answer()));
        contents.forEach(content -> asked.add(() -> client.send(holding(knock, content.text().repeat(content.times())),
                context.limits().answer())));
        List<Outcome> outcomes = SideBySide.all(asked);
        Outcome plain = outcomes.getFirst();
        return plain instanceof Outcome.Answered && !STOPS.contains(plain.status())
                ? Optional.of(experiment(plain, contents, outcomes.subList(1, outcomes.size())))
                : Optional.empty();
    }

    private static Experiment experiment(Outcome plain, List<Content> contents, List<Outcome> outcomes) {
        List<Integer> stopped = IntStream.range(0, contents.size())
                .filter(each -> stopped(outcomes.get(each)))
                .boxed()
                .toList();
        Map<String, Object> variant = new LinkedHashMap<>();
        variant.put("contents", String.join(", ", stopped.stream().map(each -> contents.get(each).shown()).toList()));
        Outcome told = outcomes.get(stopped.isEmpty() ? 0 : stopped.getFirst());
        variant.put("status", told.status());
        if (told instanceof Outcome.Answered answered) {
            variant.put("answeredBy", answered.answer().answeredBy());
        }
        return new Experiment(ID, Stage.SHORT_PROMPT, Map.of("status", plain.status()), variant,
                stopped.isEmpty() ? "let-through" : "stopped");
    }

    /** By a refusal, or by a line that is cut. */
    private static boolean stopped(Outcome outcome) {
        return !(outcome instanceof Outcome.Answered) || STOPS.contains(outcome.status());
    }

    private static LlmRequest holding(LlmRequest knock, String text) {
        String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
        return new LlmRequest(knock.base(), knock.dialect(), knock.url(), knock.headers(),
                "{\"note\":\"" + quoted + "\"}", false);
    }
}
