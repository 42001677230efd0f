package dev.connectiondoctor.stage.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;

/**
 * Is a request answered over HTTP/1.1 that is not answered over HTTP/2? It is made once more in each version.
 *
 * @param experiment empty unless only HTTP/1.1 was answered
 * @param outcome of the request: over HTTP/1.1 if only that was answered
 * @param client makes requests in the version that works
 */
public record HttpVersionTrial(Optional<Experiment> experiment, Outcome outcome, LlmClient client) {
    static final String ID = "http-version";
    static final String HTTP1_ANSWERS = "http1-answers";
    private static final Set<FailureKind> CUT = Set.of(FailureKind.HTTP_CLOSED, FailureKind.HTTP_RESET,
            FailureKind.HTTP_NOT_HTTP, FailureKind.UNKNOWN);

    /** @param first what became of the request so far */
    public static HttpVersionTrial of(ProbeContext context, LlmClient client, LlmRequest request, Outcome first)
            throws InterruptedException {
        if (!(first instanceof Outcome.Lost lost) || !worthTrying(context, request, lost)) {
            return new HttpVersionTrial(Optional.empty(), first, client);
        }
        LlmClient older = client.overHttp1();
        Duration limit = context.limits().answer();
        List<SideBySide.Task<Outcome>> both = List.of(() -> client.send(request, limit),
                () -> older.send(request, limit));
        List<Outcome> outcomes = SideBySide.all(both);
        boolean onlyOlder = outcomes.getFirst() instanceof Outcome.Lost
                && outcomes.getLast() instanceof Outcome.Answered;
        return onlyOlder
                ? new HttpVersionTrial(Optional.of(experiment(lost, outcomes.getLast())), outcomes.getLast(), older)
                : new HttpVersionTrial(Optional.empty(), first, client);
    }

    private static boolean worthTrying(ProbeContext context, LlmRequest request, Outcome.Lost lost) {
        boolean http2 = context.seen().tls().filter(tls -> "h2".equals(tls.alpn())).isPresent();
        return http2 && request.base().secure() && !HttpVersions.onlyHttp1(context.seen())
                && lost.failure().operation() == Operation.HTTP_REQUEST && CUT.contains(lost.failure().kind());
    }

    private static Experiment experiment(Outcome.Lost lost, Outcome answered) {
        return new Experiment(ID, Stage.MODELS, Map.of("version", "HTTP/2", "ended", lost.failure().kind().id()),
                Map.of("version", "HTTP/1.1", "status", answered.status()), HTTP1_ANSWERS);
    }
}
