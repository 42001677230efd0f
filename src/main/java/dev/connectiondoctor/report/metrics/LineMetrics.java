package dev.connectiondoctor.report.metrics;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** What the line is like, before any prompt. */
record LineMetrics(Exposition to, Map<String, String> subject) {
    void add(Report report) {
        TlsEvidence tls = MetricsReport.evidence(report, Stage.TLS, TlsEvidence.class);
        if (tls != null && !tls.chain().isEmpty()) {
            certificates(tls.chain());
        }
        FirstByteEvidence firstByte = MetricsReport.evidence(report, Stage.FIRST_BYTE, FirstByteEvidence.class);
        if (firstByte != null) {
            samples(firstByte, true);
            samples(firstByte, false);
        }
    }

    private void certificates(List<TlsEvidence.Certificate> chain) {
        runsOut("leaf", time(chain.getFirst().notAfter()));
        runsOut("earliest", chain.stream()
                .map(certificate -> time(certificate.notAfter()))
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo)
                .orElse(null));
    }

    private void runsOut(String certificate, @Nullable Instant when) {
        if (when != null) {
            to.add("connection_doctor_certificate_not_after_timestamp_seconds", MetricsReport.seconds(when),
                    MetricsReport.with(subject, "certificate", certificate));
        }
    }

    private static @Nullable Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private void samples(FirstByteEvidence evidence, boolean cold) {
        DoubleSummaryStatistics times = evidence.samples()
                .stream()
                .filter(sample -> sample.cold() == cold && sample.status() > 0)
                .mapToDouble(FirstByteEvidence.Sample::firstByteMs)
                .summaryStatistics();
        if (times.getCount() > 0) {
            bound(cold, "min", times.getMin());
            bound(cold, "max", times.getMax());
        }
    }

    private void bound(boolean cold, String bound, double millis) {
        to.add("connection_doctor_first_byte_seconds", millis / 1000,
                MetricsReport.with(subject, "connection", cold ? "new" : "used", "bound", bound));
    }
}
