package dev.connectiondoctor.fault;

import java.util.List;
import java.util.stream.Stream;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.KeyShape;

/** What is wrong, and what is nearly wrong, in the settings. */
final class SettingsCases {
    private static final String ORIGIN = "https://" + Seen.HOST;

    private SettingsCases() {}

    static List<Case> all() {
        return Stream.of(invalid(), version(), path(), open(), needsHttps(), key()).flatMap(List::stream).toList();
    }

    private static Seen wrongPlace(String base, Talk.Models models) {
        HttpAnswer page = Talk.html(404, "<h1>Not found</h1>", "nginx");
        return Seen.healthy()
                .address(Seen.url(base))
                .put(models.made())
                .failed(Stage.MODELS, FailureKind.HTTP_STATUS)
                .put(Talk.prompt(page, null))
                .failed(Stage.SHORT_PROMPT, FailureKind.HTTP_STATUS)
                .endsAt(Stage.SHORT_PROMPT);
    }

    private static Talk.Models page(String protocol) {
        return Talk.models(protocol, Talk.html(200, "<title>Welcome</title>", "unknown"));
    }

    private static List<Case> invalid() {
        String rule = "settings.base-url-invalid";
        BaseUrl bad = new BaseUrl("api.gateway.example", BaseUrl.Problem.NO_SCHEME, 0, null, null, 0, "", false, false);
        return List.of(Case.hit(rule, "no scheme", Seen.healthy().address(bad).endsAt(Stage.SETTINGS)),
                Case.miss(rule, "a plain root", Seen.healthy().address(Seen.url(ORIGIN))));
    }

    private static List<Case> version() {
        String missing = "settings.base-url-missing-v1";
        String doubled = "settings.base-url-doubled-v1";
        Seen unheard = Seen.provider("openai", "https://api.openai.com", "openai-chat").endsAt(Stage.SETTINGS);
        Seen local = Seen.openAi()
                .address(Seen.url("https://api.openai.com"))
                .tcp("192.0.2.1 REFUSED")
                .failed(Stage.TCP, FailureKind.CONNECTION_REFUSED)
                .endsAt(Stage.TCP);
        return List.of(
                Case.hit(missing, "a web site, and a service one level deeper",
                        wrongPlace(ORIGIN, page("openai-chat").variant(Seen.BASE, 401, true))),
                Case.hit(missing, "a provider that is known to need it, and nothing was asked", unheard),
                Case.hit(missing, "what its owner documents is deeper",
                        Seen.provider("openrouter", "https://openrouter.ai", "openai-chat").endsAt(Stage.SETTINGS)),
                Case.miss(missing, "a provider that wants none",
                        Seen.provider("deepseek", "https://api.deepseek.com", "openai-chat").endsAt(Stage.SETTINGS)),
                Case.miss(missing, "the deeper address is no service either",
                        wrongPlace(ORIGIN, page("openai-chat").variant(Seen.BASE, 404, true)), "http.not-an-api"),
                Case.miss(missing, "the root works as it is",
                        Seen.healthy()
                                .address(Seen.url(ORIGIN))
                                .put(Talk.models(Talk.json(200, "")).variant(Seen.BASE, 200, true).made())),
                Case.miss(missing, "the root knows the key is wrong, so it is a service",
                        Seen.healthy()
                                .address(Seen.url(ORIGIN))
                                .put(Talk.models(Talk.json(401, "Invalid API key"))
                                        .variant(Seen.BASE, 401, true)
                                        .made())
                                .endsAt(Stage.MODELS),
                        "auth.key-rejected"),
                new Case(missing, "it may be wrong as well, but the port comes first", local.observations(),
                        List.of("tcp.refused", missing)),
                Case.hit(doubled, "Claude Code's address with /v1",
                        wrongPlace(Seen.BASE, page("anthropic").variant(ORIGIN, 401, true))),
                Case.hit(doubled, "twice in the text, and not found",
                        wrongPlace(Seen.BASE + "/v1", page("openai-chat"))),
                Case.miss(doubled, "an OpenAI address with /v1", Seen.healthy()),
                Case.miss(doubled, "not found, but not doubled", wrongPlace(Seen.BASE, page("openai-chat")),
                        "http.not-an-api"));
    }

    private static List<Case> path() {
        String full = "settings.base-url-full-path";
        String query = "settings.base-url-has-query";
        return List.of(
                Case.hit(full, "the path of chat completions",
                        wrongPlace(Seen.BASE + "/chat/completions", page("openai-chat").variant(Seen.BASE, 401, true))),
                Case.hit(full, "the path of messages, untried", wrongPlace(ORIGIN + "/v1/messages", page("anthropic"))),
                Case.miss(full, "a gateway whose base ends like a route",
                        Seen.healthy().address(Seen.url(ORIGIN + "/models"))),
                Case.hit(query, "a tracking parameter", Seen.healthy().address(Seen.url(Seen.BASE + "?utm=1"))),
                Case.miss(query, "none", Seen.healthy()));
    }

    private static List<Case> needsHttps() {
        String rule = "settings.base-url-needs-https";
        HttpAnswer page = Talk.html(400, "The plain HTTP request was sent to HTTPS port", "nginx");
        Seen beyond = Seen.healthy()
                .address(Seen.url("http://" + Seen.HOST + "/v1"))
                .skipped(SkipReason.of(SkipReason.Kind.PLAIN_HTTP), Stage.TLS)
                .skipped(SkipReason.of(SkipReason.Kind.KEY_STAYS_HOME), Stage.MODELS, Stage.SHORT_PROMPT,
                        Stage.LONG_STREAM);
        return List.of(
                Case.hit(rule, "it says so", AnswerCases.always(Seen.local(), page).greetedInTls("speaks-tls")),
                Case.hit(rule, "it hangs up",
                        Seen.local()
                                .endsAt(Stage.FIRST_BYTE)
                                .failed(Stage.FIRST_BYTE, FailureKind.HTTP_CLOSED)
                                .greetedInTls("speaks-tls")),
                Case.hit(rule, "beyond this computer", beyond.greetedInTls("speaks-tls")),
                Case.miss(rule, "another complaint",
                        AnswerCases.always(Seen.local(), page).greetedInTls("no-difference"),
                        "doctor.unexplained-failure"),
                Case.miss(rule, "prompts are answered all the same", Seen.local().greetedInTls("speaks-tls")));
    }

    private static List<Case> open() {
        String rule = "settings.base-url-plain-http";
        Seen open = Seen.healthy()
                .address(Seen.url("http://" + Seen.HOST + "/v1"))
                .skipped(SkipReason.of(SkipReason.Kind.PLAIN_HTTP), Stage.TLS);
        Seen allowed = Seen.healthy()
                .address(Seen.url("http://" + Seen.HOST + "/v1"))
                .allowingPlainHttp()
                .skipped(SkipReason.of(SkipReason.Kind.PLAIN_HTTP), Stage.TLS);
        return List.of(
                Case.hit(rule, "beyond this computer", open.skipped(SkipReason.of(SkipReason.Kind.KEY_STAYS_HOME),
                        Stage.MODELS, Stage.SHORT_PROMPT, Stage.LONG_STREAM)),
                Case.hit(rule, "allowed, but still open", allowed), Case.miss(rule, "on this computer", Seen.local()));
    }

    private static List<Case> key() {
        String missing = "settings.key-missing";
        String blanks = "settings.key-has-blanks";
        String other = "settings.key-wrong-provider";
        Talk.Models refused = Talk.models(Talk.json(401, "Missing API key"));
        KeyShape quoted = new KeyShape(true, "", 42, List.of(KeyShape.Flaw.QUOTED, KeyShape.Flaw.BLANK_AT_END), null);
        KeyShape anthropic = new KeyShape(true, "sk-ant-", 40, List.of(), "anthropic");
        return List.of(
                Case.hit(missing, "the service asks for one",
                        Seen.healthy().key(KeyShape.ABSENT).put(refused.made()).endsAt(Stage.MODELS)),
                Case.hit(missing, "a provider that asks for one, and nothing was asked",
                        Seen.openAi().key(KeyShape.ABSENT).endsAt(Stage.SETTINGS)),
                Case.miss(missing, "a gateway that wants none", Seen.local().key(KeyShape.ABSENT)),
                Case.miss(missing, "the run has not got there yet",
                        Seen.openAi()
                                .key(KeyShape.ABSENT)
                                .without(Stage.MODELS)
                                .without(Stage.SHORT_PROMPT)
                                .without(Stage.LONG_STREAM)),
                Case.hit(blanks, "the service does not know it",
                        Seen.healthy().key(quoted).put(refused.made()).endsAt(Stage.MODELS)),
                Case.hit(blanks, "accepted here, but not by every tool", Seen.healthy().key(quoted)),
                Case.miss(blanks, "a clean key", Seen.healthy().put(refused.made()).endsAt(Stage.MODELS),
                        "auth.key-rejected"),
                Case.hit(other, "an Anthropic key at OpenAI",
                        Seen.openAi().key(anthropic).put(refused.made()).endsAt(Stage.MODELS)),
                Case.miss(other, "it is accepted", Seen.openAi().key(anthropic)), Case.miss(other, "at a gateway",
                        Seen.healthy().key(anthropic).put(refused.made()).endsAt(Stage.MODELS), "auth.key-rejected"));
    }
}
