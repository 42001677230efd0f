package dev.connectiondoctor.fault;

import static dev.connectiondoctor.fault.AnswerCases.always;
import static dev.connectiondoctor.fault.AnswerCases.prompted;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.RateLimit;
import dev.connectiondoctor.stage.http.Support;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** Whose fault an error is, in the bodies of vendors, gateways and what stands in front of them. */
final class ErrorCases {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String INSUFFICIENT = "{\"error\":{\"message\":\"You exceeded your current quota, please check "
            + "your plan and billing details.\",\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}";
    private static final String GOOGLE = "[{\"error\":{\"code\":429,\"status\":\"RESOURCE_EXHAUSTED\",\"message\":"
            + "\"You exceeded your current quota, please check your plan and billing details.\",\"details\":"
            + "[{\"quotaId\":\"GenerateRequestsPer%sPerProjectPerModel-FreeTier\"}]}}]";
    private static final String NO_CHANNEL = "{\"error\":{\"message\":\"No available channel for model small-1 under group "
            + "default (distributor)\",\"type\":\"new_api_error\",\"code\":\"model_not_found\"}}";
    private static final String UPSTREAM_KEY = "{\"type\":\"error\",\"error\":{\"type\":\"upstream_error\",\"message\":"
            + "\"Upstream authentication failed, please contact administrator\"}}";
    private static final String OPENAI_KEY = "{\"error\":{\"message\":\"Incorrect API key provided: sk-abc. You can find "
            + "your API key at https://platform.openai.com/account/api-keys.\",\"code\":\"invalid_api_key\"}}";

    private ErrorCases() {}

    static List<Case> all() {
        return Stream.of(quotas(), limits(), operators(), models(), edges(), contents(), rejections(), sizes())
                .flatMap(List::stream)
                .toList();
    }

    /** The small prompts are answered, and the long stream gets this instead. */
    static Seen streamed(HttpAnswer answer) {
        return Seen.healthy()
                .put(Streams.stream(LongStreamEvidence.EndedBy.NOT_A_STREAM, false, null, null, answer))
                .failed(Stage.LONG_STREAM, FailureKind.HTTP_STATUS);
    }

    private static Seen unlisted(HttpAnswer answer) {
        return prompted(answer).put(Talk.models(Talk.json(200, "")).found(false).made());
    }

    private static List<Case> quotas() {
        String quota = "request.quota-exhausted";
        HttpAnswer insufficient = Talk.said(429, "unknown", INSUFFICIENT);
        return List.of(Case.hit(quota, "OpenAI's 429 is no rate limit", prompted(insufficient)),
                Case.hit(quota, "at the long stream", streamed(insufficient)),
                Case.hit(quota, "at every request", always(insufficient)),
                Case.hit(quota, "in the provider's words", prompted(Talk.by(insufficient, "openai"))),
                Case.hit(quota, "an allowance of Anthropic's, until a day", prompted(Talk.with(Talk.said(400, "unknown",
                        "{\"error\":{\"type\":\"invalid_request_error\",\"message\":\"You have reached your specified API "
                                + "usage limits. You will regain access on 2026-03-02 at 00:00 UTC.\"}}"),
                        new Support(NOW, Map.of(), List.of(new RateLimit("all", null, 0L, null, NOW.plusSeconds(9))),
                                null, null, false)))),
                Case.hit(quota, "a budget of LiteLLM's", prompted(Talk.with(Talk.said(429, "litellm",
                        "{\"error\":{\"message\":\"Budget has been exceeded! Current cost: 2.0, Max budget: 1.0\","
                                + "\"type\":\"budget_exceeded\",\"code\":\"429\"}}"),
                        Map.of(), 60L))),
                Case.hit(quota, "Google's, by the day", prompted(Talk.said(429, "google", GOOGLE.formatted("Day")))),
                Case.miss(quota, "Google's, by the minute",
                        prompted(Talk.said(429, "google", GOOGLE.formatted("Minute"))), "request.rate-limited"),
                Case.miss(quota, "by the minute", prompted(Talk.json(429, "Rate limit reached for requests per min")),
                        "request.rate-limited"),
                Case.miss(quota, "a balance", prompted(Talk.said(402, "deepseek",
                        "{\"error\":{\"message\":\"Insufficient Balance\",\"code\":\"invalid_request_error\"}}")),
                        "auth.no-credit"),
                Case.miss(quota, "a balance at new-api", prompted(Talk.said(403, "new-api",
                        "{\"error\":{\"message\":\"用户额度不足\",\"code\":\"insufficient_user_quota\"}}")),
                        "auth.no-credit"));
    }

    private static List<Case> limits() {
        String limit = "request.rate-limited";
        HttpAnswer slow = Talk.json(429, "Rate limit reached");
        return List.of(
                Case.hit(limit, "by the headers", prompted(Talk.with(slow,
                        new Support(NOW, Map.of(),
                                List.of(new RateLimit("requests", 3L, 0L, "20s", NOW.plusSeconds(20))),
                                null, null, false)))),
                Case.hit(limit, "by the headers, without a number", prompted(Talk.with(slow,
                        new Support(NOW, Map.of(), List.of(new RateLimit("tokens", null, 0L, null, null)), null, null,
                                false)))),
                Case.hit(limit, "of an edge", prompted(Talk.html(429, "error code: 1015", "cloudflare"))),
                Case.hit(limit, "of the gateway's own", prompted(Talk.said(429, "openrouter",
                        "{\"error\":{\"message\":\"Provider returned error\",\"code\":429,\"metadata\":{\"raw\":"
                                + "\"m is temporarily rate-limited upstream\"}}}"))),
                Case.hit(limit, "of the list of models", always(slow)));
    }

    private static List<Case> operators() {
        String operator = "request.operator-key-broken";
        HttpAnswer refused = Talk.by(Talk.said(401, "unknown", OPENAI_KEY), "openai");
        return List.of(Case.hit(operator, "by its own word", prompted(Talk.said(502, "sub2api", UPSTREAM_KEY))),
                Case.hit(operator, "at every request", always(Talk.said(502, "sub2api", UPSTREAM_KEY))),
                Case.hit(operator, "at the long stream", streamed(Talk.said(502, "sub2api", UPSTREAM_KEY))),
                Case.hit(operator, "a channel's key", prompted(Talk.said(500, "new-api",
                        "{\"error\":{\"message\":\"no keys\",\"code\":\"channel:no_available_key\"}}"))),
                Case.hit(operator, "passed on by LiteLLM", prompted(Talk.said(401, "litellm",
                        "{\"error\":{\"message\":\"litellm.AuthenticationError: OpenAIException - Incorrect API key\"}}"))),
                Case.hit(operator, "its credit", prompted(Talk.said(400, "litellm",
                        "{\"error\":{\"message\":\"litellm.BadRequestError: AnthropicException - Your credit balance is "
                                + "too low to access the Anthropic API.\"}}"))),
                Case.hit(operator, "a provider refuses a key for which the list is given", prompted(refused)),
                Case.hit("auth.key-rejected", "in a provider's words, at a gateway", always(refused)),
                Case.miss(operator, "a provider refuses every request", always(refused), "auth.key-rejected"),
                Case.miss(operator, "the provider itself", AnswerCases.always(Seen.openAi(), refused),
                        "auth.key-rejected"),
                Case.miss(operator, "LiteLLM does not know the key", always(Talk.said(401, "litellm",
                        "{\"error\":{\"message\":\"Authentication Error, LiteLLM Virtual Key expected.\",\"type\":"
                                + "\"auth_error\"}}")),
                        "auth.key-rejected"),
                Case.miss(operator, "a page that cannot be parsed",
                        prompted(Talk.json(500, "SyntaxError: Invalid or unexpected token")), "request.server-error"));
    }

    private static List<Case> models() {
        String route = "request.no-route-for-model";
        HttpAnswer channel = Talk.said(503, "new-api", NO_CHANNEL);
        HttpAnswer missing = Talk.error(404, "not_found_error", "model_not_found", "model: small-1 not found");
        return List.of(Case.hit(route, "no channel", prompted(channel)),
                Case.hit(route, "no channel, and not in the list", unlisted(channel)),
                Case.hit(route, "at the long stream", streamed(channel)),
                Case.hit(route, "no deployment", prompted(Talk.with(Talk.said(429, "litellm", "{\"error\":{\"message\":"
                        + "\"No deployments available for selected model, Try again in 60 seconds.\"}}"),
                        new Support(NOW, Map.of(), List.of(), NOW.plusSeconds(60), null, false)))),
                Case.hit(route, "no endpoint", prompted(Talk.said(404, "openrouter",
                        "{\"error\":{\"message\":\"No endpoints found for small-1.\",\"code\":404}}"))),
                Case.hit(route, "in Chinese", prompted(Talk.json(503, "当前分组 default 下对于模型 small-1 无可用渠道"))),
                Case.miss(route, "too busy", prompted(Talk.json(503, "The engine is currently overloaded")),
                        "request.overloaded"),
                Case.miss(route, "nobody at all",
                        prompted(Talk.html(503, "No server is available to handle this request.", "haproxy")),
                        "request.upstream-unavailable"),
                Case.miss(route, "a name that nobody knows", unlisted(missing), "models.model-missing"),
                Case.miss(route, "a name that is refused by its parameter", unlisted(Talk.said(422, "unknown",
                        "{\"error\":{\"message\":\"Value error\",\"param\":\"model\"}}")), "models.model-missing"),
                Case.hit(route, "said with 200", prompted(Talk.said(200, "unknown",
                        "{\"error\":{\"message\":\"No endpoints found for small-1\",\"code\":404}}"))));
    }

    private static List<Case> edges() {
        String edge = "request.edge-error";
        Stream<Case> statuses = Stream.of(520, 521, 522, 523, 525, 526, 527, 530)
                .map(status -> Case.hit(edge, "" + status, prompted(page(status, "Web server trouble"))));
        return Stream.concat(statuses, Stream.of(
                Case.hit(edge, "a tunnel", always(page(530, "error code: 1033"))),
                Case.hit(edge, "at the long stream", streamed(page(522, "522: Connection timed out"))),
                Case.hit(edge, "in JSON", prompted(Talk.with(Talk.said(522, "cloudflare",
                        "{\"cloudflare_error\":true,\"error_code\":522,\"title\":\"Error 522\"}"), Map.of(), 120L))),
                Case.miss(edge, "it waited for an answer", prompted(page(524, "524: A timeout occurred")),
                        "request.edge-timeout"),
                Case.miss(edge, "the edge passes 502 on", prompted(page(502, "error code: 502")),
                        "request.bad-gateway")))
                .toList();
    }

    private static HttpAnswer page(int status, String words) {
        return Talk.html(status, words, "cloudflare");
    }

    private static List<Case> contents() {
        String content = "request.content-blocked";
        HttpAnswer blocked = Talk.html(403, "Sorry, you have been blocked", "cloudflare");
        return List.of(
                Case.hit(content, "Azure's filter", prompted(Talk.said(400, "azure",
                        "{\"error\":{\"message\":\"The response was filtered due to the prompt triggering Azure OpenAI's "
                                + "content management policy.\",\"code\":\"content_filter\"}}"))),
                Case.hit(content, "Anthropic's filter", prompted(Talk.error(400, "invalid_request_error", "",
                        "Output blocked by content filtering policy"))),
                Case.hit(content, "a firewall", prompted(blocked)),
                Case.hit(content, "a firewall, at the long stream", streamed(blocked)),
                Case.miss(content, "a firewall against everything", always(blocked), "auth.forbidden"),
                Case.miss(content, "a refusal of the service's own", prompted(Talk.json(403, "No permission")),
                        "auth.models-only"));
    }

    private static List<Case> rejections() {
        String rejected = "request.rejected";
        HttpAnswer named = Talk.said(400, "unknown", "{\"error\":{\"message\":\"Unsupported parameter: 'store'\","
                + "\"type\":\"invalid_request_error\",\"param\":\"store\",\"code\":\"unsupported_parameter\"}}");
        return List.of(Case.hit(rejected, "a parameter", prompted(named)),
                Case.hit(rejected, "a parameter, of the long stream", streamed(named)),
                Case.hit(rejected, "not said which", prompted(Talk.json(422, "Unprocessable"))),
                Case.hit(rejected, "a conflict", prompted(Talk.json(409, "Conflict"))),
                Case.hit(rejected, "an upgrade", prompted(Talk.json(426, "Upgrade Required"))),
                Case.miss(rejected, "the list of models alone", Seen.healthy()
                        .put(Talk.models(Talk.json(400, "no")).made())
                        .failed(Stage.MODELS, FailureKind.HTTP_STATUS), "models.route-missing"),
                Case.miss(rejected, "a page", prompted(Talk.html(400, "400 Bad Request", "nginx")),
                        "doctor.unexplained-failure"),
                Case.miss(rejected, "the key", prompted(Talk.json(400, "API key not valid")), "auth.models-only"),
                Case.miss(rejected, "a time-out that Bedrock words as one", prompted(Talk.error(400,
                        "ModelTimeoutException", "", "Gateway timeout")), "request.gateway-timeout"));
    }

    private static List<Case> sizes() {
        String size = "request.too-large";
        return List.of(Case.hit(size, "an edge's page", prompted(Talk.html(413, "too large", "cloudflare"))),
                Case.hit(size, "the company's page", prompted(Talk.html(413, "too large", "squid"))),
                Case.hit(size, "the service", prompted(Talk.by(Talk.error(413, "request_too_large", "", "32 MB"),
                        "anthropic"))),
                Case.hit(size, "the model", prompted(Talk.error(400, "invalid_request_error", "context_length_exceeded",
                        "This model's maximum context length is 128 tokens"))),
                Case.hit(size, "at the long stream", streamed(Talk.html(413, "too large", "nginx"))));
    }
}
