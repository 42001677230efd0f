package dev.connectiondoctor.fault;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.KeyShape;

/**
 * Observations made by hand: begins with a complete healthy line, on which a test changes what it is about. Whatever
 * changes a stage keeps the stages after it as they are; {@link #endsAt} takes them away as a real run would.
 */
final class Seen {
    static final String HOST = "api.gateway.example";
    static final String BASE = "https://" + HOST + "/v1";
    static final String ROOT = "CN=Public Root CA,O=Trust Services,C=US";
    private static final StageResult.Timing TIMING = new StageResult.Timing(Instant.EPOCH, 12);

    private final Map<Stage, StageResult> results = new EnumMap<>(Stage.class);

    private Seen(SettingsEvidence settings) {
        put(settings);
        put(new DnsEvidence(HOST, "system", List.of(new DnsEvidence.Resolved("192.0.2.1", "ipv4", "system")), 5));
        put(new ProxyEvidence(null, "none", null, false, ProxyEvidence.Outcome.DIRECT, 0, null, List.of(), Map.of(),
                null));
        tcp("192.0.2.1 CONNECTED", "2001:db8::1 CONNECTED");
        put(Handshakes.healthy());
        put(new FirstByteEvidence(List.of(sample(true, 20, 40), sample(true, 22, 45), sample(false, 0, 30)), "unknown",
                "HTTP/2", 0L, Talk.json(401, "")));
        put(Talk.models(settings.protocol(), Talk.json(200, "")).made());
        put(Talk.prompt(Talk.json(200, ""), Talk.stream()));
        put(Streams.complete(settings.protocol()));
    }

    /** A healthy line to a gateway, in a dialect. */
    static Seen healthy(String dialect) {
        return new Seen(settings(url(dialect.equals("anthropic") ? "https://" + HOST : BASE), dialect, null));
    }

    static Seen healthy() {
        return healthy("openai-chat");
    }

    /** A healthy line to a known provider. */
    static Seen provider(String id, String base, String dialect) {
        return new Seen(settings(url(base), dialect, id));
    }

    static Seen openAi() {
        return provider("openai", "https://api.openai.com/v1", "openai-chat");
    }

    /** A healthy line to a program on this computer. */
    static Seen local() {
        Seen seen = new Seen(settings(url("http://127.0.0.1:4000/v1"), "openai-chat", null));
        return seen.tcp("127.0.0.1 CONNECTED").skipped(SkipReason.of(SkipReason.Kind.PLAIN_HTTP), Stage.TLS);
    }

    /** A healthy line through a proxy. */
    Seen throughProxy() {
        return proxy(ProxyEvidence.Outcome.PASSED, "http://proxy.example:8080")
                .skipped(SkipReason.of(SkipReason.Kind.THROUGH_PROXY), Stage.DNS, Stage.TCP);
    }

    static BaseUrl url(String text) {
        String scheme = text.substring(0, text.indexOf("://"));
        String rest = text.substring(scheme.length() + 3);
        int slash = (rest + "/").indexOf('/');
        String authority = rest.substring(0, slash);
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        int port = colon < 0 ? scheme.equals("https") ? 443 : 80 : Integer.parseInt(authority.substring(colon + 1));
        String path = rest.substring(slash).replaceAll("[?#].*", "").replaceAll("/+$", "");
        return new BaseUrl(text, null, -1, scheme, host, port, path, text.matches(".*[?#].*"), host.startsWith("127."));
    }

    static SettingsEvidence settings(BaseUrl address, String protocol, @Nullable String provider) {
        return new SettingsEvidence(address, new KeyShape(true, "sk-abcd", 40, List.of(), null), protocol, "small-1",
                provider, Map.of("baseUrl", "option"), Map.of(), false);
    }

    Seen address(BaseUrl value) {
        SettingsEvidence old = old();
        return put(new SettingsEvidence(value, old.key(), old.protocol(), old.model(), old.provider(), old.sources(),
                old.variables(), old.plainHttpAllowed()));
    }

    Seen key(KeyShape value) {
        SettingsEvidence old = old();
        return put(
                new SettingsEvidence(old.address(), value, old.protocol(), old.model(), old.provider(), old.sources(),
                        old.variables(), old.plainHttpAllowed()));
    }

    /** The same check, of what this tool is told. */
    Seen of(String tool) {
        SettingsEvidence old = old();
        return put(new SettingsEvidence(old.address(), old.key(), old.protocol(), old.model(), old.provider(),
                old.sources(), old.variables(), old.plainHttpAllowed(), tool, old.computer()));
    }

    Seen allowingPlainHttp() {
        SettingsEvidence old = old();
        return put(new SettingsEvidence(old.address(), old.key(), old.protocol(), old.model(), old.provider(),
                old.sources(), old.variables(), true));
    }

    Seen proxy(ProxyEvidence.Outcome outcome, String url) {
        return proxy(outcome, url, null);
    }

    Seen proxy(ProxyEvidence.Outcome outcome, String url, @Nullable Integer status, String... authenticate) {
        return put(new ProxyEvidence(url, "environment:HTTPS_PROXY", null, false, outcome, 3, status,
                List.of(authenticate), Map.of(), null));
    }

    /** Attempts as {@code address OUTCOME}. */
    Seen tcp(String... attempts) {
        return put(new TcpEvidence(Stream.of(attempts).map(Seen::attempt).toList()));
    }

    private static TcpEvidence.Attempt attempt(String text) {
        String[] parts = text.split(" ");
        return new TcpEvidence.Attempt(parts[0], parts[0].contains(":") ? "ipv6" : "ipv4",
                TcpEvidence.Outcome.valueOf(parts[1]), 10);
    }

    Seen samples(FirstByteEvidence.Sample... samples) {
        return put(new FirstByteEvidence(List.of(samples), "unknown", "HTTP/2", 0L, Talk.json(401, "")));
    }

    static FirstByteEvidence.Sample sample(boolean cold, double connectMs, double firstByteMs) {
        return new FirstByteEvidence.Sample(cold, connectMs, cold ? connectMs : 0, firstByteMs, 401);
    }

    /** A stage that got to its end with this evidence. */
    Seen put(Evidence evidence) {
        Stage stage = stage(evidence);
        results.put(stage, new StageResult.Completed(stage, TIMING, evidence, List.of(), 1));
        return this;
    }

    /** The handshake got to its end, and these trials were made. */
    Seen tried(TlsEvidence evidence, Experiment... trials) {
        results.put(Stage.TLS, new StageResult.Completed(Stage.TLS, TIMING, evidence, List.of(trials), 0));
        return this;
    }

    /** A stage that was stopped by a failure, with the evidence it has now. */
    Seen failed(Stage stage, FailureKind kind) {
        return failed(stage, kind, "the system's own words");
    }

    /** A stage that was stopped while the body of an answer came. */
    Seen cut(Stage stage, FailureKind kind) {
        return failed(stage, new Failure(kind, Operation.HTTP_BODY, "the system's own words"));
    }

    Seen failed(Stage stage, FailureKind kind, String text) {
        return failed(stage, new Failure(kind, Operation.HTTP_REQUEST, text));
    }

    private Seen failed(Stage stage, Failure failure, Experiment... experiments) {
        Evidence evidence = Objects.requireNonNull(Objects.requireNonNull(results.get(stage)).evidenceOrNull());
        results.put(stage, new StageResult.Failed(stage, TIMING, evidence, failure, List.of(experiments), 1));
        return this;
    }

    /** Experiments of a stage, however it ended. */
    Seen made(Stage stage, Experiment... experiments) {
        StageResult before = Objects.requireNonNull(results.get(stage));
        Evidence evidence = Objects.requireNonNull(before.evidenceOrNull());
        results.put(stage, before instanceof StageResult.Failed failed
                ? new StageResult.Failed(stage, TIMING, evidence, failed.failure(), List.of(experiments), 1)
                : new StageResult.Completed(stage, TIMING, evidence, List.of(experiments), 1));
        return this;
    }

    /** Whether the port of a plain http address speaks TLS was tried. */
    Seen greetedInTls(String outcome) {
        Experiment made = new Experiment("tls-on-plain-port", Stage.FIRST_BYTE, Map.of("scheme", "http"),
                Map.of("scheme", "https"), outcome);
        return made(Stage.FIRST_BYTE, made);
    }

    /** An experiment of a stage that was stopped by a failure. */
    Seen tried(Stage stage, String id, String outcome) {
        return tried(stage, new Experiment(id, stage, Map.of(), Map.of(), outcome));
    }

    Seen tried(Stage stage, Experiment made) {
        return failed(stage, observations().failure(stage).orElseThrow(), made).endsAt(stage);
    }

    /** A handshake that the server ended with an alert, after it had asked for a certificate. */
    Seen refusedWithoutCertificate(String alert) {
        Experiment asked = new Experiment("client-certificate", Stage.TLS, Map.of("asked", true),
                Map.of("goesOn", false),
                "demanded");
        return put(Handshakes.broken(alert, Map.of(), null)).failed(Stage.TLS,
                new Failure(FailureKind.TLS_ALERT, Operation.TLS_HANDSHAKE, alert), asked).endsAt(Stage.TLS);
    }

    /** A handshake that the server cut after it had asked for a certificate. */
    Seen cutWithoutCertificate() {
        Experiment asked = new Experiment("client-certificate", Stage.TLS, Map.of("asked", true),
                Map.of("goesOn", false), "demanded");
        return put(Handshakes.broken(null, Map.of(), null)).failed(Stage.TLS,
                new Failure(FailureKind.TLS_OTHER, Operation.TLS_HANDSHAKE, "Connection reset"), asked)
                .endsAt(Stage.TLS);
    }

    Seen skipped(SkipReason reason, Stage... stages) {
        Stream.of(stages).forEach(stage -> results.put(stage, new StageResult.Skipped(stage, reason)));
        return this;
    }

    /** The last stage that ran: those behind it needed it. */
    Seen endsAt(Stage last) {
        return skipped(SkipReason.needs(last),
                Stream.of(Stage.values()).filter(stage -> stage.compareTo(last) > 0).toArray(Stage[]::new));
    }

    /** The check stops behind the list of models, as its quick depth does. */
    Seen quick() {
        return skipped(SkipReason.of(SkipReason.Kind.DEPTH), Stage.SHORT_PROMPT, Stage.LONG_STREAM);
    }

    /** The check stops behind the short prompt. */
    Seen quickly() {
        return skipped(SkipReason.of(SkipReason.Kind.NOT_ASKED_FOR), Stage.LONG_STREAM);
    }

    Seen crashed(Stage stage) {
        results.put(stage, new StageResult.Crashed(stage, TIMING, "IllegalStateException at Probe:1"));
        return this;
    }

    Seen cancelled(Stage stage, boolean timeLimit) {
        results.put(stage, new StageResult.Cancelled(stage, TIMING, timeLimit));
        return this;
    }

    Seen without(Stage stage) {
        results.remove(stage);
        return this;
    }

    Observations observations() {
        Observations seen = Observations.none();
        for (StageResult result : results.values()) {
            seen = seen.with(result);
        }
        return seen;
    }

    private SettingsEvidence old() {
        return (SettingsEvidence) Objects
                .requireNonNull(Objects.requireNonNull(results.get(Stage.SETTINGS)).evidenceOrNull());
    }

    private static Stage stage(Evidence evidence) {
        return switch (evidence) {
            case SettingsEvidence _ -> Stage.SETTINGS;
            case DnsEvidence _ -> Stage.DNS;
            case ProxyEvidence _ -> Stage.PROXY;
            case TcpEvidence _ -> Stage.TCP;
            case TlsEvidence _ -> Stage.TLS;
            case FirstByteEvidence _ -> Stage.FIRST_BYTE;
            case ModelsEvidence _ -> Stage.MODELS;
            case ShortPromptEvidence _ -> Stage.SHORT_PROMPT;
            case LongStreamEvidence _ -> Stage.LONG_STREAM;
        };
    }
}
