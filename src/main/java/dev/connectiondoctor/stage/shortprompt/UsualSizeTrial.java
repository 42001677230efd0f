package dev.connectiondoctor.stage.shortprompt;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.LlmRequest;
import dev.connectiondoctor.stage.http.Outcome;

/**
 * Is a request taken that is as large as the first one of a tool? Tools for programming send their instructions along.
 * It holds no prompt and carries no key, so it uses no tokens. If it is not taken, it is made once more beside a small
 * one; nothing is told of it unless it fared as badly as before, and worse than that.
 * <p>
 * A line that is cut is told but proves nothing: a service that does not read the rest of a request without a key looks
 * the same from here.
 */
final class UsualSizeTrial {
    static final String ID = "larger-prompt";
    /** What the first requests of such tools come to, at the upper end. */
    static final int BYTES = 150_000;

    private static final String SMALL_PACKETS = "small-packets";
    private static final int TOO_LARGE = 413;
    /** What firewalls for web services answer with. */
    private static final Set<Integer> STOPS = Set.of(403, 405, 406);
    private static final String TAKEN = "taken";

    private final ProbeContext context;
    private final LlmClient client;
    private final LlmRequest small;
    private final LlmRequest large;

    UsualSizeTrial(ProbeContext context, Conversation conversation, LlmClient client) {
        this.context = context;
        this.client = client;
        small = LlmRequest.knock(conversation.base(), conversation.dialect());
        large = SizeTrial.padded(small, BYTES);
    }

    Optional<Experiment> experiment() throws InterruptedException {
        if (largePacketsAreLost()) {
            return Optional.empty();
        }
        Outcome first = client.send(large, context.limits().answer());
        if (fared(first).equals(TAKEN)) {
            return Optional.empty();
        }
        Duration limit = context.limits().answer();
        SideBySide.Both<Outcome, Outcome> both = SideBySide.both(() -> client.send(small, limit),
                () -> client.send(large, limit));
        boolean worse = both.first() instanceof Outcome.Answered usual && usual.status() != both.second().status();
        return worse && fared(both.second()).equals(fared(first))
                ? Optional.of(experiment(both, fared(first)))
                : Optional.empty();
    }

    /** Then no large request can be taken, and waiting for that tells nothing new. */
    private boolean largePacketsAreLost() {
        return context.seen()
                .experiments()
                .stream()
                .anyMatch(made -> made.id().equals(SMALL_PACKETS) && made.outcome().equals("passes"));
    }

    private static String fared(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Lost lost -> lost.failure().kind() == FailureKind.HTTP_TIMEOUT ? "hangs" : "cut-off";
            case Outcome.Answered answered when answered.status() == TOO_LARGE -> "refused";
            case Outcome.Answered answered -> STOPS.contains(answered.status()) && !isOfApi(answered.answer())
                    ? "blocked"
                    : TAKEN;
        };
    }

    private static boolean isOfApi(HttpAnswer answer) {
        return answer.contentType().equals("application/json");
    }

    private static Experiment experiment(SideBySide.Both<Outcome, Outcome> asked, String outcome) {
        Map<String, Object> variant = new LinkedHashMap<>();
        variant.put("bytes", BYTES);
        variant.put("status", asked.second().status());
        HttpAnswer answer = asked.second().answerOrNull();
        if (answer != null) {
            variant.put("answeredBy", answer.answeredBy());
        }
        return new Experiment(ID, Stage.SHORT_PROMPT, Map.of("bytes", 2, "status", asked.first().status()), variant,
                outcome);
    }
}
