package dev.connectiondoctor.stage.shortprompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.LlmRequest;
import dev.connectiondoctor.stage.http.Outcome;
import dev.connectiondoctor.target.Prompt;
import dev.connectiondoctor.target.Prompt.TokenLimitName;

/** The tiny prompt in its two forms, with the name of the token limit that the service takes. */
final class Asking {
    private static final String STREAMED_OR_WHOLE = "streamed-or-whole";
    private static final int OUTPUT_TOKENS = 16;

    private final ProbeContext context;
    private final Conversation conversation;
    private final LlmClient client;
    private final List<Experiment> experiments = new ArrayList<>();
    private TokenLimitName limitName = TokenLimitName.MAX_COMPLETION_TOKENS;

    Asking(ProbeContext context, Conversation conversation, LlmClient client) {
        this.context = context;
        this.conversation = conversation;
        this.client = client;
    }

    List<Experiment> experiments() {
        return List.copyOf(experiments);
    }

    /** Not streamed. A refusal that names the token limit is answered once with the limit's other name. */
    Outcome whole() throws InterruptedException {
        Outcome first = ask(false);
        return namesTheLimit(first) ? wholeWithOtherName(first) : first;
    }

    Outcome streamed() throws InterruptedException {
        return ask(true);
    }

    /** What the two forms of the prompt show side by side, if only one of them was answered. */
    void compared(Outcome whole, Outcome streamed) {
        boolean wholeWorks = whole.status() >= 200 && whole.status() < 300;
        boolean streamedWorks = streamed.status() >= 200 && streamed.status() < 300;
        if (wholeWorks != streamedWorks) {
            experiments.add(new Experiment(STREAMED_OR_WHOLE, Stage.SHORT_PROMPT,
                    Map.of("streamed", false, "status", whole.status()),
                    Map.of("streamed", true, "status", streamed.status()),
                    streamedWorks ? "only-streamed" : "only-whole"));
        }
    }

    private Outcome wholeWithOtherName(Outcome first) throws InterruptedException {
        TokenLimitName refused = limitName;
        limitName = refused.other();
        Outcome second = ask(false);
        boolean works = second.status() >= 200 && second.status() < 300;
        experiments.add(new Experiment(Conversation.TOKEN_LIMIT_NAME, Stage.SHORT_PROMPT,
                Map.of("parameter", refused.id(), "status", first.status()),
                Map.of("parameter", limitName.id(), "status", second.status()),
                works ? Conversation.OTHER_NAME_WORKS : "no-difference"));
        limitName = works ? limitName : refused;
        return works ? second : first;
    }

    private boolean namesTheLimit(Outcome outcome) {
        return conversation.dialect().hasTwoTokenLimitNames() && outcome instanceof Outcome.Answered answered
                && (answered.status() == 400 || answered.status() == 422)
                && (answered.text().contains(TokenLimitName.MAX_COMPLETION_TOKENS.id())
                        || answered.text().contains(TokenLimitName.MAX_TOKENS.id()));
    }

    private Outcome ask(boolean streamed) throws InterruptedException {
        Prompt prompt = Prompt.brief(conversation.model(), OUTPUT_TOKENS)
                .withStreamed(streamed)
                .withTokenLimitName(limitName);
        return client.send(LlmRequest.prompt(conversation.base(), conversation.dialect(), prompt),
                context.limits().prompt());
    }
}
