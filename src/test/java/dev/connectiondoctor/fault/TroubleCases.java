package dev.connectiondoctor.fault;

import static dev.connectiondoctor.fault.AnswerCases.always;
import static dev.connectiondoctor.fault.AnswerCases.prompted;
import static dev.connectiondoctor.fault.ErrorCases.NOW;
import static dev.connectiondoctor.fault.ErrorCases.streamed;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.Support;

/** Servers in trouble, by who says so and when, and errors in the middle of streams. */
final class TroubleCases {
    private TroubleCases() {}

    static List<Case> all() {
        return Stream.of(troubles(), events()).flatMap(List::stream).toList();
    }

    /** What the words of an error mean that comes in the middle of a stream. */
    private static List<Case> events() {
        return Stream.of("overloaded_error", "Rate limit reached", "You exceeded your current quota",
                "litellm.AuthenticationError: no", "Output blocked by content filtering policy", "timeout_error",
                "something else")
                .map(words -> Case.hit("stream.error-event", words, Seen.healthy()
                        .put(Talk.prompt(Talk.json(200, ""),
                                Talk.stream().withError(new HttpAnswer.ApiError("", "", words))))
                        .failed(Stage.SHORT_PROMPT, FailureKind.STREAM_ERROR_EVENT)
                        .endsAt(Stage.SHORT_PROMPT)))
                .toList();
    }

    /** Who wrote it, when, and what else works. */
    private static List<Case> troubles() {
        HttpAnswer nginx = Talk.html(502, "502 Bad Gateway", "nginx");
        Support through = new Support(NOW, Map.of("request-id", "r1", "cf-ray", "8a-FRA"), List.of(), null,
                "cloudflare",
                false);
        return List.of(Case.hit("request.bad-gateway", "at once, for all", always(nginx)),
                Case.hit("request.overloaded", "by the provider's own word", prompted(
                        Talk.by(Talk.error(529, "overloaded_error", "", "Overloaded"), "anthropic"))),
                Case.hit("request.bad-gateway", "of a gateway, for prompts",
                        prompted(Talk.by(Talk.json(502, "upstream_error"), "new-api"))),
                Case.hit("request.bad-gateway", "of this model alone",
                        prompted(nginx).tried(Stage.SHORT_PROMPT, "other-model", "answers")),
                Case.hit("request.bad-gateway", "of other models too",
                        prompted(nginx).tried(Stage.SHORT_PROMPT, "other-model", "refused-too")),
                Case.hit("request.bad-gateway", "that passes",
                        prompted(nginx).tried(Stage.SHORT_PROMPT, "retry-once", "passed")),
                Case.hit("request.bad-gateway", "that lasts",
                        prompted(nginx).tried(Stage.SHORT_PROMPT, "retry-once", "lasts")),
                Case.hit("request.bad-gateway", "a model's failure", prompted(Talk.json(424, "ModelErrorException"))),
                Case.hit("request.upstream-unavailable", "through an edge",
                        prompted(Talk.with(Talk.json(503, "Service Unavailable"), through))),
                Case.hit("request.upstream-unavailable", "after a wait",
                        prompted(Talk.after(Talk.html(503, "503", "cloudfront"), 30_000))),
                Case.hit("request.upstream-unavailable", "of a filter on the way",
                        prompted(Talk.html(503, "503", "squid"))),
                Case.hit("request.gateway-timeout", "after a minute",
                        prompted(Talk.after(Talk.html(504, "504", "nginx"), 60_000))),
                Case.hit("request.gateway-timeout", "499", prompted(Talk.json(499, "client closed request"))),
                Case.hit("request.gateway-timeout", "408", prompted(Talk.json(408, "Request timeout"))),
                Case.hit("request.gateway-timeout", "at the long stream", streamed(Talk.html(504, "504", "nginx"))),
                Case.hit("request.server-error", "not to be tried again", prompted(Talk.with(Talk.json(500, "oops"),
                        Map.of("x-should-retry", "false"), null))));
    }
}
