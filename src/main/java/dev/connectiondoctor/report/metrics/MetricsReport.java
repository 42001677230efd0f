package dev.connectiondoctor.report.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.report.StageStatus;
import dev.connectiondoctor.report.Timings;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;

/**
 * Writes the last check as metrics for fleets. What OpenTelemetry's conventions for GenAI clients name bears that name,
 * as Prometheus spells it; as gauges, since one check is one value and no distribution.
 */
public final class MetricsReport {
    /** A login, a query and a fragment: none of them names a service. */
    private static final Pattern BESIDE = Pattern.compile("(?s)(?<=://)[^/]*@|[?#].*");

    private final Scrubber scrubber;

    public MetricsReport(Scrubber scrubber) {
        this.scrubber = scrubber;
    }

    /** The text, ending in a line break; the same metrics whatever the language. */
    public String write(Report report) {
        Exposition to = new Exposition(scrubber);
        Map<String, String> subject = subject(report);
        check(report, subject, to);
        findings(report, subject, to);
        report.stages().forEach(stage -> stage(stage, subject, to));
        new LineMetrics(to, subject).add(report);
        new PromptMetrics(to, subject).add(report);
        return to.text();
    }

    /** What every sample says of what was checked: several checks may be collected in one place. */
    private static Map<String, String> subject(Report report) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("base_url", BESIDE.matcher(report.target().baseUrl()).replaceAll(""));
        labels.put("route", report.target().route());
        return labels;
    }

    private static void check(Report report, Map<String, String> subject, Exposition to) {
        to.add("connection_doctor_last_check_timestamp_seconds", seconds(report.finishedAt()), subject);
        to.add("connection_doctor_check_duration_seconds",
                Duration.between(report.startedAt(), report.finishedAt()).toNanos() / 1e9, subject);
        to.add("connection_doctor_check_complete", report.complete() ? 1 : 0, subject);
        to.add("connection_doctor_requests", report.usage().requests(), subject);
        for (Verdict.Status status : Verdict.Status.values()) {
            to.add("connection_doctor_verdict", report.verdict().status() == status ? 1 : 0,
                    with(subject, "verdict", status.id()));
        }
    }

    private static void findings(Report report, Map<String, String> subject, Exposition to) {
        Finding cause = report.verdict().cause();
        for (Finding finding : report.findings()) {
            boolean explains = cause != null && cause.id().equals(finding.id());
            to.add("connection_doctor_finding", 1, with(subject, "finding", finding.id(), "severity",
                    finding.severity().id(), "culprit", finding.culprit().id(), "cause", String.valueOf(explains)));
        }
    }

    private static void stage(StageReport stage, Map<String, String> subject, Exposition to) {
        Arrays.stream(StageStatus.values())
                .forEach(status -> to.add("connection_doctor_stage_status", stage.status() == status ? 1 : 0,
                        with(subject, "stage", stage.stage().id(), "status", status.id())));
        StageResult.Timing timing = Timings.of(stage.result());
        if (timing != null) {
            to.add("connection_doctor_stage_duration_seconds", timing.durationMs() / 1000,
                    with(subject, "stage", stage.stage().id()));
        }
    }

    static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }

    /** More labels, by name and value in turn. */
    static Map<String, String> with(Map<String, String> labels, String... more) {
        Map<String, String> all = new LinkedHashMap<>(labels);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Evidence> @Nullable E evidence(Report report, Stage stage, Class<E> type) {
        Evidence evidence = report.stage(stage).result().evidenceOrNull();
        return type.isInstance(evidence) ? type.cast(evidence) : null;
    }
}
