package dev.connectiondoctor.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;
import dev.connectiondoctor.fault.Trial;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;

/** Reports as checks make them. */
public final class Samples {
    public static final String CANARY = "sk-canary-0123456789abcdef";
    static final Instant START = Instant.parse("2026-05-06T07:08:09.123Z");
    static final StageResult.Timing TIMING = new StageResult.Timing(START, 12.345678);

    private Samples() {}

    public static Stream<Report> all() {
        return Stream.of(healthy(), intercepted(), cutStream(), cancelled(), unusableAddress(), crashed());
    }

    public static Report healthy() {
        return report(true, new Verdict(Verdict.Status.HEALTHY, null), seen(Map.of()), List.of());
    }

    /** An untrusted chain: nothing after it is run. */
    public static Report intercepted() {
        Map<Stage, StageResult> changes = new LinkedHashMap<>();
        changes.put(Stage.TLS, failed(Stage.TLS, FailureKind.CERT_UNTRUSTED, Operation.VERIFY_CERTIFICATE));
        changes.put(Stage.FIRST_BYTE, skipped(Stage.FIRST_BYTE, SkipReason.needs(Stage.TLS)));
        changes.put(Stage.MODELS, skipped(Stage.MODELS, SkipReason.needs(Stage.TLS)));
        changes.put(Stage.SHORT_PROMPT, skipped(Stage.SHORT_PROMPT, SkipReason.needs(Stage.MODELS)));
        changes.put(Stage.LONG_STREAM, skipped(Stage.LONG_STREAM, SkipReason.needs(Stage.SHORT_PROMPT)));
        return report(true, new Verdict(Verdict.Status.BROKEN, finding()), seen(changes), List.of(finding()));
    }

    /** A problem that is the cause, and a warning beside it. */
    public static Report cutStream() {
        Finding cause = Finding.problem("stream.reset", Stage.LONG_STREAM, Culprit.NETWORK)
                .likely()
                .because("endedBy")
                .becauseOfFailure()
                .build();
        Finding beside = Finding.warning("tcp.ipv6-broken", Stage.TCP, Culprit.NETWORK).possible().build();
        Map<Stage, StageResult> changes = Map.of(Stage.LONG_STREAM,
                failed(Stage.LONG_STREAM, FailureKind.STREAM_RESET, Operation.STREAM));
        return report(true, new Verdict(Verdict.Status.BROKEN, cause), seen(changes), List.of(cause, beside));
    }

    /** A name that somebody hides, with all that can be compared. */
    public static Report withHiddenName() {
        Finding cause = Finding.problem("dns.sinkhole", Stage.DNS, Culprit.NETWORK)
                .with("host", "api.example.com")
                .with("addresses", "0.0.0.0")
                .because("addresses")
                .build();
        Map<Stage, StageResult> changes = Map.of(Stage.DNS,
                new StageResult.Completed(Stage.DNS, TIMING, Evidences.compared(), List.of(), 0));
        return report(true, new Verdict(Verdict.Status.BROKEN, cause), seen(changes), List.of(cause));
    }

    /** Stopped in the middle: what is known is kept. */
    public static Report cancelled() {
        Map<Stage, StageResult> changes = new LinkedHashMap<>();
        changes.put(Stage.MODELS, new StageResult.Cancelled(Stage.MODELS, TIMING, false));
        changes.put(Stage.SHORT_PROMPT, skipped(Stage.SHORT_PROMPT, SkipReason.of(SkipReason.Kind.CANCELLED)));
        changes.put(Stage.LONG_STREAM, skipped(Stage.LONG_STREAM, SkipReason.of(SkipReason.Kind.CANCELLED)));
        return report(false, new Verdict(Verdict.Status.INCONCLUSIVE, null), seen(changes), List.of());
    }

    /** Nothing but the settings could be looked at. */
    public static Report unusableAddress() {
        Finding cause = Finding.problem("settings.base-url-invalid", Stage.SETTINGS, Culprit.SETTINGS)
                .because("address/problem")
                .build();
        List<StageResult> results = new ArrayList<>(List.of(new StageResult.Failed(Stage.SETTINGS, TIMING,
                Evidences.unusable(), new Failure(FailureKind.ADDRESS_INVALID, Operation.PARSE, "no host"), List.of(),
                0)));
        Stream.of(Stage.values())
                .skip(1)
                .forEach(stage -> results.add(skipped(stage, SkipReason.needs(Stage.SETTINGS))));
        Report usual = healthy();
        TargetFacts target = new TargetFacts("https//oops", null, 0, "auto", null, "full", "direct",
                new TargetFacts.Key(false, "", 0));
        return new Report(usual.doctor(), START, START, true, target, new Verdict(Verdict.Status.BROKEN, cause),
                judged(results, List.of(cause)), List.of(), List.of(cause), new Usage(0, 0, 0));
    }

    /** The doctor itself failed in one stage. */
    public static Report crashed() {
        Map<Stage, StageResult> changes = Map.of(Stage.DNS,
                new StageResult.Crashed(Stage.DNS, TIMING, "NullPointerException at DnsProbe:1"));
        return report(true, new Verdict(Verdict.Status.INCONCLUSIVE, null), seen(changes), List.of());
    }

    /** A finding with every kind of step and of trial. */
    public static Finding finding() {
        Fix plain = Fix.of("ask-it", new Step.Text("how"), new Step.Link("https://example.com/help"),
                new Step.Setting("proxySupport", "on"));
        Fix proven = Fix.of("trust-root", new Step.Env("NODE_EXTRA_CA_CERTS", "/etc/corp root.pem"),
                new Step.Command("export NODE_EXTRA_CA_CERTS='/etc/a/very/long/path/that/no/terminal/of/eighty/columns"
                        + "/can/show/in/one/line/corp-root.pem'"),
                new Step.File("/etc/corp root.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"))
                .forAudience(Fix.Audience.DEVELOPER)
                .forTool("claude-code")
                .forOs("linux")
                .tried(new Trial.Proven("handshake", Map.of("protocol", "TLS 1.3")));
        Fix useless = Fix.of("restart").forAudience(Fix.Audience.IT).tried(new Trial.Disproven("restart", Map.of()));
        return Finding.problem("tls.intercepted-untrusted", Stage.TLS, Culprit.NETWORK)
                .with("issuer", "Corp Root CA")
                .with("count", 2)
                .with("elapsed", 1.23456)
                .because("chain/0/issuer")
                .fix(plain)
                .fix(proven)
                .fix(useless)
                .build();
    }

    static Experiment experiment() {
        return new Experiment("base-url-with-v1", Stage.MODELS, Map.of("status", 404),
                Map.of("status", 200, "tookMs", 1.23456), "mended");
    }

    static StageResult completed(Stage stage) {
        return new StageResult.Completed(stage, TIMING, Evidences.of(stage), List.of(), 1);
    }

    static StageResult failed(Stage stage, FailureKind kind, Operation operation) {
        return new StageResult.Failed(stage, TIMING, Evidences.failed(stage),
                new Failure(kind, operation, "raw words"), List.of(), 1);
    }

    static StageResult skipped(Stage stage, SkipReason reason) {
        return new StageResult.Skipped(stage, reason);
    }

    private static List<StageResult> seen(Map<Stage, StageResult> changes) {
        return Stream.of(Stage.values()).map(stage -> changes.getOrDefault(stage, completed(stage))).toList();
    }

    private static Report report(boolean complete, Verdict verdict, List<StageResult> results, List<Finding> findings) {
        TargetFacts target = new TargetFacts("https://api.example.com", "api.example.com", 443, "anthropic",
                "claude-sonnet", "full", "direct", new TargetFacts.Key(true, "sk-cana", CANARY.length()));
        return new Report(new DoctorFacts("1.0", "25", "Linux 6 amd64", "en"), START, START.plusMillis(2345), complete,
                target, verdict, judged(results, findings), List.of(experiment()), findings, new Usage(9, 34, 120));
    }

    private static List<StageReport> judged(List<StageResult> results, List<Finding> findings) {
        return results.stream()
                .map(result -> new StageReport(result, status(result, findings), findings.stream()
                        .filter(finding -> finding.stage() == result.stage())
                        .map(Finding::id)
                        .toList()))
                .toList();
    }

    private static StageStatus status(StageResult result, List<Finding> findings) {
        return switch (result) {
            case StageResult.Completed completed ->
                findings.stream().anyMatch(finding -> finding.stage() == completed.stage())
                        ? StageStatus.WARNED
                        : StageStatus.PASSED;
            case StageResult.Failed _ -> StageStatus.FAILED;
            case StageResult.Skipped _ -> StageStatus.SKIPPED;
            case StageResult.Cancelled _ -> StageStatus.CANCELLED;
            case StageResult.Crashed _ -> StageStatus.CRASHED;
        };
    }
}
