package dev.connectiondoctor.stage.shortprompt;

import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.LlmRequest;
import dev.connectiondoctor.stage.http.Outcome;

/**
 * From which size on are requests refused? Larger and larger ones are made until one is. They hold no prompt and carry no
 * key, so they use no tokens; but they take time on slow lines, so only a check that waits for minutes makes them.
 */
final class SizeTrial {
    static final String ID = "body-size";
    private static final int TOO_LARGE = 413;
    /** Just above what servers are known to stop at: 1 MB and 10 MB; and what long conversations come to. */
    private static final int[] BYTES = {1_100_000, 5_000_000, 11_000_000};

    private final ProbeContext context;
    private final Conversation conversation;
    private final LlmClient client;

    SizeTrial(ProbeContext context, Conversation conversation, LlmClient client) {
        this.context = context;
        this.conversation = conversation;
        this.client = client;
    }

    /** The trial, if this check makes it and small requests are not refused for their size. */
    Optional<Experiment> experiment(Outcome prompt) throws InterruptedException {
        if (context.options().depth() != Depth.ENDURANCE || !Asked.works(prompt)) {
            return Optional.empty();
        }
        LlmRequest knock = LlmRequest.knock(conversation.base(), conversation.dialect());
        Outcome small = client.send(knock, context.limits().answer());
        if (!(small instanceof Outcome.Answered) || small.status() == TOO_LARGE) {
            return Optional.empty();
        }
        for (int bytes : BYTES) {
            Outcome large = client.send(padded(knock, bytes), context.limits().prompt());
            if (!(large instanceof Outcome.Answered) || large.status() == TOO_LARGE
                    || bytes == BYTES[BYTES.length - 1]) {
                return experiment(small, large, bytes);
            }
        }
        return Optional.empty();
    }

    /** A request that is cut off says nothing: the line may just be slow. */
    private static Optional<Experiment> experiment(Outcome small, Outcome large, int bytes) {
        HttpAnswer answer = large.answerOrNull();
        return answer == null
                ? Optional.empty()
                : Optional.of(new Experiment(ID, Stage.SHORT_PROMPT, Map.of("bytes", 2, "status", small.status()),
                        Map.of("bytes", bytes, "status", answer.status(), "answeredBy", answer.answeredBy()),
                        answer.status() == TOO_LARGE ? "refused" : "accepted"));
    }

    /** The same request with something in it that means nothing, of this many bytes in all. */
    static LlmRequest padded(LlmRequest knock, int bytes) {
        String ends = "{\"padding\":\"\"}";
        String body = "{\"padding\":\"" + "x".repeat(bytes - ends.length()) + "\"}";
        return new LlmRequest(knock.base(), knock.dialect(), knock.url(), knock.headers(), body, false);
    }
}
