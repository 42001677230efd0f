package dev.connectiondoctor.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.report.DoctorFacts;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.report.StageStatus;
import dev.connectiondoctor.report.TargetFacts;
import dev.connectiondoctor.report.Usage;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.target.BaseUrl;

/** Reports of checks that never happened. */
public final class Samples {
    static final Instant BEGIN = Instant.parse("2026-11-20T10:42:00Z");

    private Samples() {}

    /** A certificate as a file holds it. */
    public static String rootPem() {
        try (InputStream in = Samples.class.getResourceAsStream("sample-root.pem")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every stage passed. */
    public static Report healthy() {
        Map<Stage, StageReport> done = passedUpTo(Stage.LONG_STREAM);
        return report(done, true, new Verdict(Verdict.Status.HEALTHY, null), List.of(), new Usage(16, 52, 611));
    }

    /** The chain is not trusted; everything behind it waits. */
    public static Report intercepted() {
        Map<Stage, StageReport> done = passedUpTo(Stage.TCP);
        Finding cause = SampleFindings.intercepted();
        StageResult result = new StageResult.Failed(Stage.TLS, timing(94), SampleEvidence.intercepted(),
                new Failure(FailureKind.CERT_UNTRUSTED, Operation.TLS_HANDSHAKE,
                        "PKIX path building failed: unable to find valid certification path to requested target"),
                List.of(), 0);
        done.put(Stage.TLS, new StageReport(result, StageStatus.FAILED, List.of(cause.id())));
        return report(done, true, new Verdict(Verdict.Status.BROKEN, cause), List.of(cause), new Usage(0, 0, 0));
    }

    /** The long answer is cut in a silence. */
    public static Report cut() {
        Map<Stage, StageReport> done = passedUpTo(Stage.SHORT_PROMPT);
        Finding cause = SampleFindings.cut();
        StageResult result = new StageResult.Failed(Stage.LONG_STREAM, timing(84_000), SampleEvidence.cutStream(),
                new Failure(FailureKind.STREAM_RESET, Operation.STREAM, "Connection reset"),
                List.of(new Experiment("sample-flowing", Stage.LONG_STREAM, Map.of(), Map.of(), "complete"),
                        new Experiment("sample-http1", Stage.LONG_STREAM, Map.of(), Map.of(), "cut")),
                4);
        done.put(Stage.LONG_STREAM, new StageReport(result, StageStatus.FAILED, List.of(cause.id())));
        return report(done, true, new Verdict(Verdict.Status.BROKEN, cause), List.of(cause), new Usage(18, 60, 1840));
    }

    /** Healthy, with a megabyte of data in its last stage. */
    static Report megabyte() {
        Map<Stage, StageReport> done = passedUpTo(Stage.SHORT_PROMPT);
        done.put(Stage.LONG_STREAM, new StageReport(new StageResult.Completed(Stage.LONG_STREAM, timing(25_000),
                SampleEvidence.megabyte(), List.of(), 0), StageStatus.PASSED, List.of()));
        return report(done, true, new Verdict(Verdict.Status.HEALTHY, null), List.of(), new Usage(16, 52, 611));
    }

    /** One stage was asked for, and it passed with all that it needs. */
    public static Report only(Stage asked) {
        Map<Stage, StageReport> done = passedUpTo(asked);
        Arrays.stream(Stage.values())
                .skip(done.size())
                .forEach(stage -> done.put(stage, skipped(stage, SkipReason.of(SkipReason.Kind.NOT_ASKED_FOR))));
        return report(done, true, new Verdict(Verdict.Status.HEALTHY, null), List.of(), new Usage(0, 0, 0));
    }

    /** Stopped by the user in the middle of the third stage. */
    public static Report stopped() {
        Map<Stage, StageReport> done = passedUpTo(Stage.PROXY);
        done.put(Stage.TCP, new StageReport(new StageResult.Cancelled(Stage.TCP, timing(12), false),
                StageStatus.CANCELLED, List.of()));
        Arrays.stream(Stage.values())
                .skip(done.size())
                .forEach(
                        stage -> done.put(stage, skipped(stage, SkipReason.of(SkipReason.Kind.CANCELLED))));
        return report(done, false, new Verdict(Verdict.Status.INCONCLUSIVE, null), List.of(), new Usage(0, 0, 0));
    }

    /**
     * The same report of another service.
     *
     * @param roots the file of the authorities that the check was told to trust
     */
    public static Report named(Report report, String baseUrl, String roots) {
        TargetFacts target = report.target();
        return new Report(report.doctor(), report.startedAt(), report.finishedAt(), report.complete(),
                new TargetFacts(baseUrl, BaseUrl.parse(baseUrl).host(), target.port(), target.protocol(),
                        target.model(), target.depth(), target.route(), target.key(),
                        new TargetFacts.Way(Map.of(), null, roots, false)),
                report.verdict(), report.stages(), report.experiments(), report.findings(), report.usage());
    }

    /** What a run says that leads to a report: the plan, each stage that ran, the end. */
    public static List<RunEvent> events(Report report) {
        List<RunEvent> events = new ArrayList<>();
        events.add(plan());
        for (StageReport stage : report.stages()) {
            if (!(stage.result() instanceof StageResult.Skipped)) {
                events.add(new RunEvent.Started(stage.stage(), BEGIN));
            }
            events.add(new RunEvent.Finished(stage));
        }
        report.findings().forEach(finding -> events.add(new RunEvent.Found(finding)));
        events.add(new RunEvent.Ended(report));
        return events;
    }

    public static RunEvent.Planned plan() {
        return new RunEvent.Planned(
                Arrays.stream(Stage.values()).map(stage -> new RunEvent.Planned.Step(stage, null)).toList());
    }

    public static StageReport passed(Stage stage) {
        return new StageReport(new StageResult.Completed(stage, timing(4 + 17 * stage.ordinal() * stage.ordinal()),
                evidence(stage), List.of(), 0), StageStatus.PASSED, List.of());
    }

    private static Evidence evidence(Stage stage) {
        return SampleEvidence.of(stage);
    }

    private static StageReport skipped(Stage stage, SkipReason reason) {
        return new StageReport(new StageResult.Skipped(stage, reason), StageStatus.SKIPPED, List.of());
    }

    private static Map<Stage, StageReport> passedUpTo(Stage last) {
        Map<Stage, StageReport> done = new EnumMap<>(Stage.class);
        Arrays.stream(Stage.values()).limit(last.ordinal() + 1).forEach(stage -> done.put(stage, passed(stage)));
        return done;
    }

    static StageResult.Timing timing(double millis) {
        return new StageResult.Timing(BEGIN, millis);
    }

    private static Report report(Map<Stage, StageReport> done, boolean complete, Verdict verdict,
            List<Finding> findings, Usage usage) {
        Stage reached = verdict.cause() == null ? Stage.TLS : verdict.cause().stage();
        List<StageReport> stages = Arrays.stream(Stage.values())
                .map(stage -> done.getOrDefault(stage, skipped(stage, SkipReason.needs(reached))))
                .toList();
        return new Report(new DoctorFacts("0.1", "25", "Linux", "en"), BEGIN, BEGIN.plusMillis(2310), complete,
                target("claude-sonnet-4-5"), verdict, stages,
                stages.stream().flatMap(stage -> stage.result().experimentsMade().stream()).toList(), findings, usage);
    }

    private static TargetFacts target(@Nullable String model) {
        return new TargetFacts("https://api.anthropic.com", "api.anthropic.com", 443, "anthropic", model, "full",
                "direct", new TargetFacts.Key(true, "sk-ant-", 108));
    }
}
