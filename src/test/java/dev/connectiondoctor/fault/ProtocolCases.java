package dev.connectiondoctor.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.target.KeyShape;

/** What is wrong, and what is nearly wrong, in how a tool speaks to a service: address, protocol, headers, model. */
final class ProtocolCases {
    private static final HttpAnswer NO_ROUTE = Talk.json(404, "Not Found");
    private static final HttpAnswer REFUSED = Talk.json(401, "Missing authorization header");
    private static final Experiment OTHER_ANSWERS = new Experiment("other-model", Stage.SHORT_PROMPT,
            Map.of("model", "small-1", "status", 404), Map.of("model", "large-1", "status", 200), "answers");

    private ProtocolCases() {}

    static List<Case> all() {
        return Stream.of(paths(), azure(), headers(), protocols(), models(), betas(), sizes(), contents(),
                versions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Case> paths() {
        String rule = "settings.base-url-wrong-path";
        String api = "https://" + Seen.HOST + "/api/v1";
        return List.of(Case.hit(rule, "one folder further down", lost(Talk.models(NO_ROUTE).variant(api, 401, true))),
                Case.miss(rule, "a page there too", lost(Talk.models(NO_ROUTE).variant(api, 200, false)),
                        "http.not-an-api"),
                Case.miss(rule, "one version too many", Seen.healthy("anthropic")
                        .address(Seen.url(Seen.BASE))
                        .put(Talk.models("anthropic", NO_ROUTE)
                                .variant("https://" + Seen.HOST, 401, true)
                                .made())
                        .failed(Stage.MODELS, FailureKind.HTTP_STATUS)
                        .quick(), "settings.base-url-doubled-v1"),
                Case.miss(rule, "prompts are answered here", Seen.healthy()
                        .put(Talk.models(NO_ROUTE).variant(api, 401, true).made())
                        .failed(Stage.MODELS, FailureKind.HTTP_STATUS), "models.route-missing"));
    }

    private static Seen lost(Talk.Models models) {
        return Seen.healthy().put(models.made()).failed(Stage.MODELS, FailureKind.HTTP_STATUS).quick();
    }

    private static List<Case> azure() {
        String query = "settings.base-url-has-query";
        String rest = "?api-version=2024-10-21";
        return List.of(
                Case.miss(query, "a deployment of Azure OpenAI", Seen.healthy()
                        .address(Seen.url("https://works.openai.azure.com/openai/deployments/small-1" + rest))),
                Case.hit("settings.base-url-full-path", "a whole address of a deployment of Azure OpenAI",
                        AnswerCases.always(NO_ROUTE)
                                .address(Seen.url("https://works.openai.azure.com/openai/deployments/small-1"
                                        + "/chat/completions" + rest))),
                Case.hit(query, "a version where none belongs", Seen.healthy().address(Seen.url(Seen.BASE + rest))));
    }

    private static List<Case> headers() {
        String rule = "auth.wrong-header-style";
        KeyShape anthropics = new KeyShape(true, "sk-ant-", 40, List.of(), "anthropic");
        return List.of(Case.hit(rule, "a token is wanted", refused("anthropic", "x-api-key", "bearer", "accepted")),
                Case.hit(rule, "a key is wanted", refused("anthropic", "bearer", "x-api-key", "accepted")),
                Case.hit(rule, "Azure's own header is wanted", refused("openai-chat", "bearer", "api-key", "accepted")),
                Case.hit(rule, "the list is open and prompts are not", AnswerCases.prompted(REFUSED)
                        .made(Stage.SHORT_PROMPT, trial("bearer", "x-api-key", "accepted"))),
                Case.miss(rule, "no header helps", refused("anthropic", "x-api-key", "bearer", "refused-too"),
                        "auth.key-rejected"),
                Case.miss(rule, "no credit, whatever the header", AnswerCases
                        .prompted(Talk.json(402, "Insufficient Balance"))
                        .made(Stage.MODELS, trial("bearer", "x-api-key", "accepted")), "auth.no-credit"),
                Case.miss(rule, "another provider's key", Seen.openAi()
                        .key(anthropics)
                        .put(Talk.models(REFUSED).made())
                        .endsAt(Stage.MODELS), "settings.key-wrong-provider"));
    }

    private static Seen refused(String protocol, String used, String other, String outcome) {
        return Seen.healthy(protocol)
                .put(Talk.models(protocol, REFUSED).made())
                .failed(Stage.MODELS, FailureKind.HTTP_STATUS)
                .made(Stage.MODELS, trial(used, other, outcome))
                .endsAt(Stage.MODELS);
    }

    private static Experiment trial(String used, String other, String outcome) {
        return new Experiment("header-style", Stage.MODELS, Map.of("header", used, "status", 401),
                Map.of("header", other, "status", outcome.equals("accepted") ? 200 : 401), outcome);
    }

    private static List<Case> protocols() {
        String rule = "request.protocol-unsupported";
        Experiment chatAlone = routes(Map.of("/v1/messages", 404, "/v1/chat/completions", 400, "/v1/responses", 404));
        Seen claude = Seen.healthy("anthropic").put(Talk.prompt(NO_ROUTE, null)).endsAt(Stage.SHORT_PROMPT);
        return List.of(Case.hit(rule, "Claude Code at a chat service", claude.made(Stage.SHORT_PROMPT, chatAlone)),
                Case.hit(rule, "Codex at a chat service, with a page for what is not there",
                        Seen.healthy("openai-responses")
                                .put(Talk.prompt(Talk.html(404, "<title>404</title>", "unknown"), null))
                                .made(Stage.SHORT_PROMPT, chatAlone)
                                .endsAt(Stage.SHORT_PROMPT)),
                Case.hit(rule, "quickly asked, and the key looked for elsewhere",
                        Seen.healthy("anthropic")
                                .put(Talk.models("anthropic", REFUSED)
                                        .routes(Map.of("/v1/messages", 404, "/v1/chat/completions", 401))
                                        .made())
                                .made(Stage.MODELS, trial("x-api-key", "bearer", "accepted"))
                                .quick()),
                Case.miss(rule, "a service that asks for the key before it looks at the path",
                        Seen.healthy("anthropic")
                                .put(Talk.models("anthropic", REFUSED)
                                        .routes(Map.of("/v1/messages", 401, "/v1/chat/completions", 401))
                                        .made())
                                .made(Stage.MODELS, trial("x-api-key", "bearer", "accepted"))
                                .quick(),
                        "auth.wrong-header-style"),
                Case.miss(rule, "no route at all", AnswerCases.always(NO_ROUTE)
                        .made(Stage.SHORT_PROMPT, routes(Map.of("/v1/messages", 404, "/v1/chat/completions", 404))),
                        "http.not-an-api"),
                Case.miss(rule, "the model is what is not there", AnswerCases
                        .prompted(Talk.error(404, "", "model_not_found", "The model does not exist"))
                        .made(Stage.SHORT_PROMPT, routes(Map.of("/v1/messages", 400, "/v1/chat/completions", 400))),
                        "request.model-unknown"),
                Case.miss(rule, "all are there", Seen.healthy()));
    }

    private static Experiment routes(Map<String, Object> statuses) {
        return new Experiment("prompt-routes", Stage.SHORT_PROMPT, Map.of("status", 404), statuses, "others-there");
    }

    private static List<Case> models() {
        String rule = "request.model-unknown";
        HttpAnswer unknown = Talk.error(404, "not_found_error", "model_not_found", "The model small-1 does not exist");
        return List.of(Case.hit(rule, "listed, and not served", AnswerCases.prompted(unknown)),
                Case.hit(rule, "listed, not served, and another one is",
                        AnswerCases.prompted(unknown).made(Stage.SHORT_PROMPT, OTHER_ANSWERS)),
                Case.hit(rule, "refused, and there is no list", AnswerCases.always(unknown)
                        .put(Talk.models(NO_ROUTE).made())
                        .failed(Stage.MODELS, FailureKind.HTTP_STATUS)),
                Case.miss(rule, "refused, and not in the list", AnswerCases.prompted(unknown)
                        .put(Talk.models(Talk.json(200, "")).found(false).made()), "models.model-missing"),
                Case.miss("auth.models-only", "another model is allowed", AnswerCases
                        .prompted(Talk.json(403, "No permission"))
                        .made(Stage.SHORT_PROMPT, OTHER_ANSWERS), "auth.forbidden"),
                Case.miss(rule, "refused for something else", AnswerCases.prompted(Talk.json(403, "No permission")),
                        "auth.models-only"));
    }

    private static List<Case> betas() {
        String rule = "request.beta-header-rejected";
        return List.of(
                Case.hit(rule, "and the gateway names it",
                        betas("context-management-2025-06-27", "refused-unless-switched-off")),
                Case.hit(rule, "and the gateway names none", betas("", "refused")),
                Case.miss(rule, "prompts with it are answered too", Seen.healthy("anthropic")),
                Case.miss(rule, "nothing was refused", betas("", "accepted")));
    }

    private static Seen betas(String named, String outcome) {
        return Seen.healthy("anthropic")
                .made(Stage.SHORT_PROMPT, new Experiment("beta-headers", Stage.SHORT_PROMPT,
                        Map.of("status", 200), Map.of("status", 400, "named", named, "said", "invalid beta flag"),
                        outcome));
    }

    private static List<Case> sizes() {
        String rule = "request.size-limit";
        return List.of(Case.hit(rule, "above a megabyte", Seen.healthy().made(Stage.SHORT_PROMPT, size("refused"))),
                Case.miss(rule, "none is refused", Seen.healthy().made(Stage.SHORT_PROMPT, size("accepted"))),
                usual("refused", "nginx", 413),
                usual("refused", "zscaler", 413),
                usual("blocked", "aws-alb", 403),
                usual("hangs", null, 0),
                Case.miss("request.tool-size-refused", "the line is cut",
                        Seen.healthy().made(Stage.SHORT_PROMPT, usualSize("cut-off", null, 0))));
    }

    private static Case usual(String outcome, @Nullable String answeredBy, int status) {
        return Case.hit("request.tool-size-refused", outcome + " by " + answeredBy,
                Seen.healthy().made(Stage.SHORT_PROMPT, usualSize(outcome, answeredBy, status)));
    }

    private static Experiment usualSize(String outcome, @Nullable String answeredBy, int status) {
        Map<String, Object> variant = new HashMap<>(Map.of("bytes", 150_000, "status", status));
        if (answeredBy != null) {
            variant.put("answeredBy", answeredBy);
        }
        return new Experiment("larger-prompt", Stage.SHORT_PROMPT, Map.of("bytes", 2, "status", 401), variant, outcome);
    }

    private static List<Case> contents() {
        String rule = "request.content-minded";
        return List.of(Case.hit(rule, "a path is stopped", Seen.healthy().made(Stage.SHORT_PROMPT, content("stopped"))),
                Case.hit(rule, "the line is cut", Seen.healthy()
                        .made(Stage.SHORT_PROMPT,
                                new Experiment("disliked-content", Stage.SHORT_PROMPT, Map.of("status", 401),
                                        Map.of("contents", "../../etc/passwd", "status", 0), "stopped"))),
                Case.miss(rule, "all pass", Seen.healthy().made(Stage.SHORT_PROMPT, content("let-through"))));
    }

    private static Experiment content(String outcome) {
        return new Experiment("disliked-content", Stage.SHORT_PROMPT, Map.of("status", 401),
                Map.of("contents", "../../etc/passwd", "status", 403, "answeredBy", "cloudflare"), outcome);
    }

    private static Experiment size(String outcome) {
        return new Experiment("body-size", Stage.SHORT_PROMPT, Map.of("bytes", 2, "status", 401),
                Map.of("bytes", 1_100_000, "status", outcome.equals("refused") ? 413 : 401, "answeredBy", "nginx"),
                outcome);
    }

    private static List<Case> versions() {
        String rule = "tls.http2-broken";
        return List.of(Case.hit(rule, "requests are cut off in it", Seen.healthy()
                .made(Stage.MODELS, version("http1-answers"))),
                Case.miss(rule, "cut off in both", Seen.healthy().made(Stage.MODELS, version("no-difference"))));
    }

    private static Experiment version(String outcome) {
        return new Experiment("http-version", Stage.MODELS, Map.of("version", "HTTP/2"), Map.of("version", "HTTP/1.1"),
                outcome);
    }
}
