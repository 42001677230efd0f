package dev.connectiondoctor.stage.shortprompt;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.LlmRequest;
import dev.connectiondoctor.stage.http.Outcome;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.target.Prompt;

/**
 * Does a fault pass that may be one of a moment? The prompt is asked once more after a short pause, for one token;
 * never where the service asks to be left alone.
 */
final class RetryTrial {
    static final String ID = "retry-once";
    private static final String PASSED = "passed";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Set<Integer> MAY_PASS = Set.of(500, 502, 503);
    private static final Set<FailureKind> CUT = Set.of(FailureKind.HTTP_RESET, FailureKind.HTTP_CLOSED);

    private final ProbeContext context;
    private final Conversation conversation;
    private final LlmClient client;
    private TokenUsage usage = TokenUsage.NONE;

    RetryTrial(ProbeContext context, Conversation conversation, LlmClient client) {
        this.context = context;
        this.conversation = conversation;
        this.client = client;
    }

    /** What its prompt used. */
    TokenUsage usage() {
        return usage;
    }

    static boolean passed(Experiment made) {
        return made.outcome().equals(PASSED);
    }

    /** The trial, if there is a reason for it. */
    Optional<Experiment> experiment(Outcome failed) throws InterruptedException {
        if (!mayPass(failed)) {
            return Optional.empty();
        }
        Thread.sleep(PAUSE);
        LlmRequest request = LlmRequest.prompt(conversation.base(), conversation.dialect(),
                Prompt.brief(conversation.model(), 1).withTokenLimitName(Conversation.tokenLimitName(context)));
        Outcome outcome = client.send(request, context.limits().answer());
        usage = Asked.usage(conversation.dialect(), outcome);
        Map<String, Object> variant = seen(outcome);
        variant.put("pauseMs", PAUSE.toMillis());
        return Optional.of(new Experiment(ID, Stage.SHORT_PROMPT, seen(failed), variant,
                Asked.works(outcome) ? PASSED : "lasts"));
    }

    private static boolean mayPass(Outcome failed) {
        return switch (failed) {
            case Outcome.Answered answered -> MAY_PASS.contains(answered.status()) && mayAsk(answered.answer());
            case Outcome.Lost lost -> lost.failure().operation() == Operation.HTTP_REQUEST
                    && CUT.contains(lost.failure().kind());
        };
    }

    private static boolean mayAsk(HttpAnswer answer) {
        return answer.retryAfterSeconds() == null && !"false".equals(answer.headers().get("x-should-retry"));
    }

    private static Map<String, Object> seen(Outcome outcome) {
        Map<String, Object> seen = new HashMap<>();
        seen.put("status", outcome.status());
        if (outcome instanceof Outcome.Lost lost) {
            seen.put("ended", lost.failure().kind().id());
        }
        return seen;
    }
}
