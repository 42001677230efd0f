package dev.connectiondoctor.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.target.KeyShape;
import dev.connectiondoctor.target.found.Computer;
import dev.connectiondoctor.target.found.FoundSetting;
import dev.connectiondoctor.target.found.FoundSetting.Kind;
import dev.connectiondoctor.target.found.PassedOver;
import dev.connectiondoctor.target.found.SystemProxy;

/** What tools on this computer are told, and what only looks odd. */
final class ToolCases {
    private static final String CLAUDE = "claude-code";
    private static final String FILE = "file:~/.claude/settings.json#env.";
    private static final String TOKEN = FILE + "ANTHROPIC_AUTH_TOKEN";
    private static final String ADDRESS = FILE + "ANTHROPIC_BASE_URL";
    private static final FoundSetting WELCOMED = setting(Kind.OTHER, "hasCompletedOnboarding", "true",
            "file:~/.claude.json#hasCompletedOnboarding", null);
    private static final FoundSetting USED = setting(Kind.KEY, "ANTHROPIC_AUTH_TOKEN", "sk-abcd", TOKEN, null);
    private static final FoundSetting PLACE = setting(Kind.ADDRESS, "ANTHROPIC_BASE_URL", "https://" + Seen.HOST,
            ADDRESS,
            null);

    private ToolCases() {}

    static List<Case> all() {
        return Stream.of(conflict(), overridden(), loop(), desktop(), unreadable(), login(), background())
                .flatMap(List::stream)
                .toList();
    }

    private static FoundSetting setting(Kind kind, String name, @Nullable String value, String source,
            @Nullable String overriddenBy) {
        return new FoundSetting(CLAUDE, kind, name, value, source, overriddenBy);
    }

    private static Seen claude(FoundSetting... settings) {
        return told(Seen.healthy("anthropic"), CLAUDE, Map.of("baseUrl", ADDRESS, "key", TOKEN), null, List.of(),
                settings);
    }

    private static Seen told(Seen seen, @Nullable String tool, Map<String, String> sources, @Nullable String desktop,
            List<PassedOver> passedOver, FoundSetting... settings) {
        SettingsEvidence old = seen.observations().settings().orElseThrow();
        return seen.put(new SettingsEvidence(old.address(), old.key(), old.protocol(), old.model(), old.provider(),
                sources, old.variables(), old.plainHttpAllowed(), tool,
                new Computer(Arrays.asList(settings), passedOver, SystemProxy.NONE, desktop)));
    }

    /** With this small model, and a list of which this is known. */
    private static Seen small(@Nullable Boolean whole, String name, String value) {
        ModelsEvidence old = Talk.models("anthropic", Talk.json(200, "")).made();
        return claude(WELCOMED, USED, PLACE, setting(Kind.OTHER, name, value, FILE + name, null)).put(
                new ModelsEvidence(200, List.of("small-1", "large-1-20250101"), null, "anthropic", "given", Map.of(),
                        true, true, List.of(), old.answer(), List.of(), whole));
    }

    private static List<Case> background() {
        String rule = "models.background-model-missing";
        String small = "ANTHROPIC_SMALL_FAST_MODEL";
        String haiku = "ANTHROPIC_DEFAULT_HAIKU_MODEL";
        return List.of(Case.hit(rule, "not in the list", small(true, small, "claude-3-5-haiku")),
                Case.hit(rule, "a letter too many", small(true, haiku, "small-12")),
                Case.miss(rule, "in the list", small(true, haiku, "large-1")),
                Case.miss(rule, "the model that is checked anyway", small(true, small, "small-1")),
                Case.miss(rule, "the tool's own word", small(true, haiku, "haiku")),
                Case.miss(rule, "a list that goes on", small(false, small, "claude-3-5-haiku")),
                Case.miss(rule, "a list that may go on", small(null, small, "claude-3-5-haiku")),
                Case.miss(rule, "another setting", small(true, "ANTHROPIC_DEFAULT_OPUS_MODEL", "claude-opus-9")));
    }

    private static Seen refused(Seen seen) {
        return seen.put(Talk.models("anthropic", Talk.json(401, "invalid x-api-key")).made()).endsAt(Stage.MODELS);
    }

    private static List<Case> conflict() {
        String rule = "settings.auth-conflict";
        FoundSetting other = setting(Kind.KEY, "ANTHROPIC_API_KEY", "sk-ant-", "environment:ANTHROPIC_API_KEY", TOKEN);
        FoundSetting login = setting(Kind.LOGIN, "oauthAccount", null, "file:~/.claude.json#oauthAccount", TOKEN);
        FoundSetting same = setting(Kind.KEY, "ANTHROPIC_API_KEY", "sk-abcd", "environment:ANTHROPIC_API_KEY", null);
        return List.of(Case.hit(rule, "a token and a key", claude(WELCOMED, USED, other)),
                Case.hit(rule, "a token and a login", claude(WELCOMED, USED, login)),
                Case.hit(rule, "a token that is refused, and a key", refused(claude(WELCOMED, USED, other))),
                Case.hit(rule, "a token that is refused, and a login", refused(claude(WELCOMED, USED, login))),
                Case.miss(rule, "both say the same", claude(WELCOMED, USED, same)),
                Case.miss(rule, "a token alone that is refused", refused(claude(WELCOMED, USED)), "auth.key-rejected"),
                Case.miss(rule, "the key was given to this check",
                        told(Seen.healthy("anthropic"), CLAUDE, Map.of("baseUrl", ADDRESS, "key", "option"), null,
                                List.of(), WELCOMED, USED, other)),
                Case.miss(rule, "the check is of another address",
                        told(Seen.healthy("anthropic"), null, Map.of("baseUrl", "option"), null, List.of(), WELCOMED,
                                USED, other)));
    }

    private static List<Case> overridden() {
        String rule = "settings.variable-overridden";
        String process = "environment:ANTHROPIC_BASE_URL";
        FoundSetting shadowed = setting(Kind.ADDRESS, "ANTHROPIC_BASE_URL", "https://old", process, ADDRESS);
        FoundSetting idle = setting(Kind.PROXY, "HTTPS_PROXY", "http://a:1", FILE + "HTTPS_PROXY",
                "environment:HTTPS_PROXY");
        FoundSetting ofTeam = setting(Kind.ADDRESS, "ANTHROPIC_BASE_URL", "https://old",
                "file:/p/.claude/settings.json#env.ANTHROPIC_BASE_URL", ADDRESS);
        FoundSetting model = setting(Kind.MODEL, "ANTHROPIC_MODEL", "opus", FILE + "ANTHROPIC_MODEL",
                "environment:ANTHROPIC_MODEL");
        return List.of(Case.hit(rule, "the file wins", claude(WELCOMED, USED, PLACE, shadowed)),
                Case.hit(rule, "the terminal wins", claude(WELCOMED, USED, PLACE, idle)),
                Case.miss(rule, "one file over another, as it is meant", claude(WELCOMED, USED, PLACE, ofTeam)),
                Case.miss(rule, "another model for today", claude(WELCOMED, USED, PLACE, model)),
                Case.miss(rule, "set once", claude(WELCOMED, USED, PLACE)));
    }

    private static List<Case> loop() {
        String rule = "settings.login-loop";
        PassedOver state = new PassedOver(CLAUDE, "~/.claude.json", PassedOver.Reason.TOO_LARGE, "");
        FoundSetting login = setting(Kind.LOGIN, "oauthAccount", null, "file:~/.claude.json#oauthAccount", null);
        return List.of(Case.hit(rule, "never welcomed", claude(USED, PLACE)),
                Case.miss(rule, "welcomed", claude(USED, PLACE, WELCOMED)),
                Case.miss(rule, "signed in once", claude(USED, PLACE, login)),
                Case.miss(rule, "variables alone",
                        told(Seen.healthy("anthropic"), CLAUDE, Map.of("baseUrl", "environment:ANTHROPIC_BASE_URL"),
                                null,
                                List.of(),
                                setting(Kind.ADDRESS, "ANTHROPIC_BASE_URL", "x", "environment:ANTHROPIC_BASE_URL",
                                        null))),
                Case.miss(rule, "nobody could look",
                        told(Seen.healthy("anthropic"), CLAUDE, Map.of("baseUrl", ADDRESS, "key", TOKEN), null,
                                List.of(state), USED, PLACE),
                        "settings.file-unreadable"),
                Case.miss(rule, "Anthropic itself",
                        told(Seen.provider("anthropic", "https://api.anthropic.com", "anthropic"), CLAUDE,
                                Map.of("baseUrl", ADDRESS, "key", TOKEN), null, List.of(), USED, PLACE)));
    }

    private static List<Case> desktop() {
        String rule = "settings.env-not-seen-by-gui";
        Map<String, String> used = Map.of("baseUrl", "environment:OPENAI_BASE_URL");
        FoundSetting editor = new FoundSetting("vscode", Kind.OTHER, "http.proxySupport", "override",
                "file:~/settings.json#http.proxySupport", null);
        FoundSetting handedOn = new FoundSetting("any", Kind.ADDRESS, "OPENAI_BASE_URL", Seen.BASE,
                "system:launchctl#OPENAI_BASE_URL", null);
        return List.of(
                Case.hit(rule, "a Mac with an editor",
                        told(Seen.healthy(), "openai", used, "system:launchctl", List.of(), editor)),
                Case.hit(rule, "Windows with an editor",
                        told(Seen.healthy(), "openai", used, "system:registry", List.of(), editor)),
                Case.miss(rule, "it is handed on",
                        told(Seen.healthy(), "openai", used, "system:launchctl", List.of(), editor, handedOn)),
                Case.miss(rule, "nobody could be asked",
                        told(Seen.healthy(), "openai", used, null, List.of(), editor)),
                Case.miss(rule, "no editor here",
                        told(Seen.healthy(), "openai", used, "system:launchctl", List.of())),
                Case.miss(rule, "the address was given", told(Seen.healthy(), null, Map.of("baseUrl", "option"),
                        "system:launchctl", List.of(), editor)));
    }

    private static List<Case> unreadable() {
        String rule = "settings.file-unreadable";
        List<Case> cases = new ArrayList<>();
        for (PassedOver.Reason reason : PassedOver.Reason.values()) {
            String place = reason == PassedOver.Reason.BROKEN_SYNTAX ? "line 3, column 7" : "";
            PassedOver file = new PassedOver("codex", "~/.codex/config.toml", reason, place);
            cases.add(Case.hit(rule, reason + " of the tool that is checked",
                    told(Seen.healthy(), "codex", Map.of(), null, List.of(file))));
            cases.add(
                    Case.hit(rule, reason + " of another", told(Seen.healthy(), null, Map.of(), null, List.of(file))));
        }
        cases.add(Case.miss(rule, "all could be read", told(Seen.healthy(), "codex", Map.of(), null, List.of())));
        return cases;
    }

    private static List<Case> login() {
        Map<String, String> signedIn = Map.of("baseUrl", "default", "login", "file:~/.claude.json#oauthAccount");
        Seen seen = Seen.provider("anthropic", "https://api.anthropic.com", "anthropic")
                .key(KeyShape.ABSENT)
                .endsAt(Stage.FIRST_BYTE);
        return List.of(Case.miss("settings.key-missing", "the tool signs in by itself",
                told(seen, CLAUDE, signedIn, null, List.of(), WELCOMED)));
    }
}
