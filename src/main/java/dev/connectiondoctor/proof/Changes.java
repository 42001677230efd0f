package dev.connectiondoctor.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;
import dev.connectiondoctor.fault.Trial;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.tls.Program;
import dev.connectiondoctor.stage.tls.Programs;
import dev.connectiondoctor.target.BaseUrl;

/** Finds the change that stands for a fix, by its id and its steps. */
record Changes(Finding finding, Fix fix, Options options, Environment environment) {
    private static final Programs KNOWN = Programs.known();
    private static final String TRUST = "trust-root-";
    private static final String PEM = "-----BEGIN CERTIFICATE-----";
    /** Programs whose rows stand for a tool of another name. */
    private static final Map<String, String> PROGRAMS = Map.of("node", "openai-node", "python", "python-sdk");
    /** What npm reads before its files, where a fix writes into these. */
    private static final Map<String, String> OWN_VARIABLES = Map.of("npm", "npm_config_cafile");
    private static final List<String> OF_PROXIES = List.of("https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY",
            "all_proxy", "ALL_PROXY");

    /** The name of a program, by its id. */
    static String name(String program) {
        return KNOWN.byId(program).map(Program::name).orElse(program);
    }

    /** The change; empty where there is nothing that could be tried from here. */
    Optional<Change> find() {
        return byId().or(this::again);
    }

    private Optional<Change> byId() {
        return switch (fix.id()) {
            case "use-base-url", "use-https", "use-plain-http-here" -> setting("base-url").flatMap(this::address);
            case "use-base-url-claude-code", "use-base-url-openai-sdk" ->
                text(finding.params().get("rightUrl")).flatMap(this::address);
            case "choose-model", "use-other-model" -> setting("model").map(Change.Model::new);
            case "use-working-proxy", "change-proxy-scheme", "change-proxy-scheme-to-http", "correct-proxy-url" ->
                proxy();
            case "add-to-no-proxy" -> Optional.of(new Change.NoProxy(variables()));
            case "remove-stale-proxy" -> Optional.of(new Change.NoProxy(leftOver()));
            case "exempt-stream-from-proxy" -> Optional.of(new Change.NoProxy(Map.of()));
            case "use-system-roots-node", "use-system-roots-java" ->
                program().map(program -> new Change.Variables(program.id(), variables()));
            default -> fix.id().startsWith(TRUST) ? certificate() : Optional.empty();
        };
    }

    /** What was tried once can be tried again. */
    private Optional<Change> again() {
        return fix.trial() instanceof Trial.NotTried ? Optional.empty() : Optional.of(new Change.Nothing());
    }

    /** The key goes to no other host than the user named, and over no line that is less safe. */
    private Optional<Change> address(String url) {
        BaseUrl now = options.endpoint().base();
        BaseUrl next = BaseUrl.parse(url);
        boolean same = now.usable() && next.usable() && String.valueOf(now.host()).equals(next.host());
        boolean safe = next.secure() || next.loopback();
        return same && safe ? Optional.of(new Change.Address(next)) : Optional.empty();
    }

    /** An address that hides a password would only be refused. */
    private Optional<Change> proxy() {
        return Optional.ofNullable(variables().get("HTTPS_PROXY"))
                .filter(url -> url.indexOf('@') < 0)
                .map(url -> new Change.Proxy(url, variables()));
    }

    private Optional<Change> certificate() {
        return program().flatMap(program -> pem().map(pem -> new Change.Certificate(program.id(), pem,
                List.of(OWN_VARIABLES.getOrDefault(program.id(), program.fix())))));
    }

    private Optional<Program> program() {
        String tool = String.valueOf(fix.tool());
        return KNOWN.byId(PROGRAMS.getOrDefault(tool, tool));
    }

    /** The certificate that this finding's fixes save. */
    private Optional<String> pem() {
        return finding.fixes()
                .stream()
                .flatMap(any -> steps(any, Step.File.class))
                .map(Step.File::content)
                .filter(content -> content.contains(PEM))
                .findFirst();
    }

    private Optional<String> setting(String name) {
        return steps(fix, Step.Setting.class).filter(setting -> setting.name().equals(name))
                .map(Step.Setting::value)
                .findFirst();
    }

    private Map<String, String> variables() {
        Map<String, String> set = new HashMap<>();
        steps(fix, Step.Env.class).forEach(step -> set.put(step.name(), step.value()));
        Map<String, String> both = new HashMap<>(set);
        set.forEach((name, value) -> {
            if (OF_PROXIES.contains(name)) {
                both.put(name.toLowerCase(java.util.Locale.ROOT), value);
            }
        });
        return both;
    }

    /** The variables that still name the proxy, blank. */
    private Map<String, String> leftOver() {
        String proxy = text(finding.params().get("proxy")).map(withoutScheme()).orElse("");
        Map<String, String> blank = new HashMap<>();
        OF_PROXIES.stream()
                .filter(name -> !proxy.isEmpty() && String.valueOf(environment.get(name)).contains(proxy))
                .forEach(name -> blank.put(name, ""));
        return blank;
    }

    private static Function<String, String> withoutScheme() {
        return url -> url.substring(url.indexOf("://") + 1).replace("/", "");
    }

    private static Optional<String> text(Object value) {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static <S extends Step> Stream<S> steps(Fix fix, Class<S> type) {
        return fix.steps().stream().filter(type::isInstance).map(type::cast);
    }
}
