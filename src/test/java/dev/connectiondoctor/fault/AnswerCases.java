package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;

/** What is wrong, and what is nearly wrong, in what the service answers. */
final class AnswerCases {
    private AnswerCases() {}

    static List<Case> all() {
        return Stream.of(places(), silences(), slowness(), account(), models(), requests(), servers())
                .flatMap(List::stream)
                .toList();
    }

    /** Everything gets this answer. */
    static Seen always(Seen seen, HttpAnswer answer) {
        return seen.put(Talk.models(answer).made())
                .failed(Stage.MODELS, FailureKind.HTTP_STATUS)
                .put(Talk.prompt(answer, null))
                .failed(Stage.SHORT_PROMPT, FailureKind.HTTP_STATUS)
                .endsAt(Stage.SHORT_PROMPT);
    }

    static Seen always(HttpAnswer answer) {
        return always(Seen.healthy(), answer);
    }

    /** The list of models is given, and prompts get this answer. */
    static Seen prompted(HttpAnswer answer) {
        return Seen.healthy()
                .put(Talk.prompt(answer, null))
                .failed(Stage.SHORT_PROMPT, FailureKind.HTTP_STATUS)
                .endsAt(Stage.SHORT_PROMPT);
    }

    /** Prompts work, and the list of models gets this answer. */
    private static Seen listless(HttpAnswer answer) {
        return Seen.healthy().put(Talk.models(answer).made()).failed(Stage.MODELS, FailureKind.HTTP_STATUS);
    }

    private static List<Case> places() {
        HttpAnswer page = Talk.html(200, "<title>Welcome</title>Our dashboard", "unknown");
        HttpAnswer moved = Talk.with(Talk.html(301, "", "nginx"),
                Map.of("location", "https://www.gateway.example/v1/models"), null);
        HttpAnswer challenge = Talk.with(Talk.html(403, "<title>Just a moment...</title>", "cloudflare"),
                Map.of("cf-mitigated", "challenge"), null);
        return List.of(Case.hit("http.not-an-api", "a web site", always(page)),
                Case.hit("http.not-an-api", "JSON, but no such route anywhere",
                        always(Talk.json(404, "Invalid URL (GET /models)"))),
                Case.hit("http.not-an-api", "not even http",
                        Seen.healthy().failed(Stage.FIRST_BYTE, FailureKind.HTTP_NOT_HTTP).endsAt(Stage.FIRST_BYTE)),
                Case.miss("http.not-an-api", "only the list is a page", listless(page), "models.route-missing"),
                Case.hit("http.redirected", "elsewhere", always(moved)),
                Case.miss("http.redirected", "no address to go to", always(Talk.html(304, "", "nginx")),
                        "doctor.unexplained-failure"),
                Case.hit("http.bot-challenge", "of Cloudflare", always(challenge)),
                Case.miss("http.bot-challenge", "a plain refusal", always(Talk.json(403, "No permission")),
                        "auth.forbidden"));
    }

    private static List<Case> silences() {
        String closed = "http.closed-without-answer";
        return List.of(
                Case.hit(closed, "closed",
                        Seen.healthy().failed(Stage.FIRST_BYTE, FailureKind.HTTP_CLOSED).endsAt(Stage.FIRST_BYTE)),
                Case.hit(closed, "once only", Seen.healthy().failed(Stage.FIRST_BYTE, FailureKind.HTTP_RESET)),
                Case.miss(closed, "never answered", Seen.healthy()
                        .failed(Stage.FIRST_BYTE, FailureKind.HTTP_TIMEOUT)
                        .endsAt(Stage.FIRST_BYTE), "http.no-answer"),
                Case.hit("http.no-answer", "silence",
                        Seen.healthy()
                                .failed(Stage.SHORT_PROMPT, FailureKind.HTTP_TIMEOUT)
                                .put(Talk.models(Talk.json(200, "")).made())
                                .endsAt(Stage.SHORT_PROMPT)),
                Case.hit("http.no-answer", "to the long one", Seen.healthy()
                        .put(Streams.never())
                        .failed(Stage.LONG_STREAM, FailureKind.STREAM_SILENT)),
                Case.miss("http.no-answer", "closed",
                        Seen.healthy().failed(Stage.MODELS, FailureKind.HTTP_CLOSED).endsAt(Stage.MODELS), closed));
    }

    private static List<Case> slowness() {
        String slow = "http.slow-first-byte";
        return List.of(
                Case.hit(slow, "a quick line, a slow service", Seen.healthy()
                        .samples(Seen.sample(true, 20, 1500),
                                Seen.sample(true, 25, 1600), Seen.sample(false, 0, 900))),
                Case.hit(slow, "a slow line", Seen.healthy()
                        .samples(Seen.sample(true, 600, 1300),
                                Seen.sample(true, 650, 1400), Seen.sample(true, 620, 1250),
                                Seen.sample(false, 0, 700))),
                Case.miss(slow, "once", Seen.healthy()
                        .samples(Seen.sample(true, 20, 4000), Seen.sample(true, 20, 80),
                                Seen.sample(false, 0, 70))),
                Case.miss(slow, "a server in front gave up", Seen.healthy()
                        .samples(givenUp(), givenUp(), givenUp())),
                Case.miss(slow, "two samples say nothing",
                        Seen.healthy().samples(Seen.sample(true, 20, 4000), Seen.sample(true, 20, 4000))));
    }

    private static FirstByteEvidence.Sample givenUp() {
        return new FirstByteEvidence.Sample(true, 20, 20, 2000, 504);
    }

    private static List<Case> account() {
        String rejected = "auth.key-rejected";
        String credit = "auth.no-credit";
        HttpAnswer quota = Talk.error(429, "insufficient_quota", "insufficient_quota",
                "You exceeded your current quota");
        HttpAnswer low = Talk.error(400, "invalid_request_error", "",
                "Your credit balance is too low to access the API");
        HttpAnswer region = Talk.error(403, "request_forbidden", "unsupported_country_region_territory",
                "Country, region, or territory not supported");
        Seen open = prompted(Talk.json(401, "Invalid token"))
                .put(new FirstByteEvidence(List.of(), "unknown", "HTTP/2", 0L,
                        Talk.at(Talk.json(200, ""), Seen.BASE + "/models")));
        return List.of(Case.hit(rejected, "401", always(Talk.json(401, "Invalid API key"))),
                Case.hit(rejected, "in Anthropic's dialect", Seen.healthy("anthropic")
                        .put(Talk.models("anthropic", Talk.error(401, "authentication_error", "", "invalid x-api-key"))
                                .made())
                        .endsAt(Stage.MODELS)),
                Case.hit(rejected, "said with 403", always(Talk.json(403, "Invalid API key"))),
                Case.hit(rejected, "a list that is open to all", open),
                Case.miss(rejected, "only the list refuses", listless(Talk.json(401, "Admin only")),
                        "models.route-missing"),
                Case.hit("auth.forbidden", "no right",
                        always(Talk.error(403, "permission_error", "", "Your group may not use this model"))),
                Case.miss("auth.forbidden", "a country", always(region), "http.region-blocked"),
                Case.hit("auth.forbidden", "a guard", always(Talk.html(403, "You have been blocked", "cloudflare"))),
                Case.miss("auth.forbidden", "no credit",
                        always(Talk.error(403, "billing_error", "", "Insufficient balance")), credit),
                Case.hit(credit, "402", prompted(Talk.json(402, "Insufficient Balance"))),
                Case.miss(credit, "an allowance", prompted(quota), "request.quota-exhausted"),
                Case.hit(credit, "said with 400", prompted(low)),
                Case.miss(credit, "a mere rate limit", prompted(Talk.json(429, "Rate limit reached")),
                        "request.rate-limited"),
                Case.hit("auth.models-only", "prompts are refused",
                        prompted(Talk.json(403, "No permission for inference"))),
                Case.miss("auth.models-only", "so is the list", always(Talk.json(403, "No permission")),
                        "auth.forbidden"));
    }

    private static List<Case> models() {
        String missing = "models.model-missing";
        String route = "models.route-missing";
        HttpAnswer unknown = Talk.error(404, "not_found_error", "model_not_found", "The model small-2 does not exist");
        return List.of(
                Case.hit(missing, "refused by name",
                        Seen.healthy()
                                .put(Talk.models(Talk.json(200, "")).found(false).made())
                                .put(Talk.prompt(unknown, null))
                                .failed(Stage.SHORT_PROMPT, FailureKind.HTTP_STATUS)
                                .endsAt(Stage.SHORT_PROMPT)),
                Case.hit(missing, "not in the list",
                        Seen.healthy().put(Talk.models(Talk.json(200, "")).found(false).made()).quick()),
                Case.miss(missing, "not in the list, but it answers",
                        Seen.healthy().put(Talk.models(Talk.json(200, "")).found(false).made())),
                Case.hit("models.unexpected-body", "JSON of another shape",
                        Seen.healthy().put(Talk.models(Talk.json(200, "")).unlisted().made()).quick()),
                Case.miss("models.unexpected-body", "a list that is empty of errors", Seen.healthy().quick()),
                Case.hit(route, "no list", listless(Talk.json(404, "Not Found"))),
                Case.hit(route, "no list, and only quickly asked",
                        Seen.healthy()
                                .put(Talk.models(Talk.json(404, "Not Found"))
                                        .routes(Map.of("/v1/chat/completions", 401))
                                        .made())
                                .failed(Stage.MODELS, FailureKind.HTTP_STATUS)
                                .quick()),
                Case.hit(route, "no route for prompts",
                        prompted(Talk.json(404, "Invalid URL (POST /v1/chat/completions)"))),
                Case.miss(route, "no route at all", always(Talk.json(404, "Not Found")), "http.not-an-api"));
    }

    private static List<Case> requests() {
        return List.of(
                Case.hit("request.rate-limited", "wait a while",
                        prompted(Talk.with(Talk.json(429, "Slow down"), Map.of("retry-after", "20"), 20L))),
                Case.hit("request.rate-limited", "the long one only", Seen.healthy()
                        .put(Streams.stream(
                                LongStreamEvidence.EndedBy.CLEAN_END, false, null, null, Talk.json(429, "Slow down")))
                        .failed(Stage.LONG_STREAM, FailureKind.HTTP_STATUS)),
                Case.miss("request.rate-limited", "the gateway's provider is full",
                        prompted(Talk.json(429, "当前分组上游负载已饱和，请稍后再试")), "request.overloaded"),
                Case.hit("request.too-large", "413", prompted(Talk.html(413, "413 Request Entity Too Large", "nginx"))),
                Case.miss("request.too-large", "400 for another reason", prompted(Talk.json(400, "tools.0: bad")),
                        "request.rejected"),
                Case.hit("request.empty-ok", "200 and nothing in it",
                        Seen.healthy().put(Talk.nothing(Talk.json(200, ""), null)).endsAt(Stage.SHORT_PROMPT)),
                Case.hit("request.empty-ok", "but it streams", Seen.healthy()
                        .put(Talk.nothing(Talk.json(200, ""), Talk.stream()))),
                Case.miss("request.empty-ok", "a model that spent all on thinking", Seen.healthy()
                        .put(Talk.prompt(Talk.json(200, ""), Talk.stream()))),
                Case.hit("request.error-in-ok", "an error with 200",
                        prompted(Talk.error(200, "", "0", "legacy path closed"))),
                Case.miss("request.error-in-ok", "an answer with 200", Seen.healthy()));
    }

    private static List<Case> servers() {
        HttpAnswer haproxy = Talk.html(503,
                "<h1>503 Service Unavailable</h1>No server is available to handle this request.", "haproxy");
        return List.of(
                Case.hit("request.overloaded", "529", prompted(Talk.error(529, "overloaded_error", "", "Overloaded"))),
                Case.hit("request.overloaded", "503 that says so",
                        prompted(Talk.error(503, "overloaded_error", "", "Overloaded"))),
                Case.miss("request.overloaded", "503 of a balancer", prompted(haproxy), "request.upstream-unavailable"),
                Case.hit("request.upstream-unavailable", "HAProxy without a server", always(haproxy)),
                Case.miss("request.upstream-unavailable", "a bad answer",
                        prompted(Talk.html(502, "502 Bad Gateway", "nginx")),
                        "request.bad-gateway"),
                Case.hit("request.bad-gateway", "502", always(Talk.html(502, "502 Bad Gateway", "nginx"))),
                Case.hit("request.bad-gateway", "once, and then not a word",
                        Seen.healthy()
                                .put(Talk.models(Talk.html(502, "502 Bad Gateway", "haproxy")).made())
                                .failed(Stage.MODELS, FailureKind.HTTP_STATUS)
                                .put(new ShortPromptEvidence(0, null, "", null, "small-1", null, null, null))
                                .failed(Stage.SHORT_PROMPT, FailureKind.HTTP_CLOSED)
                                .endsAt(Stage.SHORT_PROMPT)),
                Case.miss("request.bad-gateway", "the list alone", listless(Talk.html(404, "no", "nginx")),
                        "models.route-missing"),
                Case.hit("request.gateway-timeout", "nginx", prompted(Talk.html(504, "504 Gateway Time-out", "nginx"))),
                Case.miss("request.gateway-timeout", "an edge",
                        prompted(Talk.html(524, "524: A timeout occurred", "cloudflare")),
                        "request.edge-timeout"),
                Case.hit("request.edge-timeout", "524",
                        prompted(Talk.html(524, "524: A timeout occurred", "cloudflare"))),
                Case.miss("request.edge-timeout", "nginx", prompted(Talk.html(504, "504", "nginx")),
                        "request.gateway-timeout"),
                Case.hit("request.server-error", "500",
                        prompted(Talk.error(500, "api_error", "", "Internal server error"))),
                Case.hit("request.server-error", "of the list alone", listless(Talk.json(500, "oops"))),
                Case.miss("request.server-error", "a time-out by name",
                        prompted(Talk.error(500, "timeout_error", "", "Request timed out")),
                        "request.gateway-timeout"));
    }
}
