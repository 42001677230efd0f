package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.report.StageStatus;
import dev.connectiondoctor.report.TextReport;
import dev.connectiondoctor.report.TextStyle;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.text.Messages;

/** What the doctor said. */
record Diagnosis(Report report) {

    /** Every stage passed or was not needed, and nothing at all was found. */
    Diagnosis isHealthy() {
        assertThat(report.findings()).as(this::text).isEmpty();
        assertThat(report.verdict().status()).as(this::text).isEqualTo(Verdict.Status.HEALTHY);
        assertThat(report.stages()).extracting(StageReport::status)
                .as(this::text)
                .isSubsetOf(StageStatus.PASSED, StageStatus.SKIPPED);
        assertThat(status(Stage.LONG_STREAM)).as(this::text).isEqualTo(StageStatus.PASSED);
        return this;
    }

    /** This is the verdict, and nothing else was found. */
    Diagnosis is(String id) {
        assertThat(report.findings()).extracting(Finding::id).as(this::text).containsExactly(id);
        assertThat(report.verdict().cause()).as(this::text).isNotNull().extracting(Finding::id).isEqualTo(id);
        return this;
    }

    /** The finding's own words name this. */
    Diagnosis names(String word) {
        assertThat(text()).contains(word);
        return this;
    }

    /** What the finding says besides its own words. */
    Diagnosis notes(String... ids) {
        assertThat(cause().notes()).as(this::text).contains(ids);
        return this;
    }

    Finding cause() {
        return Objects.requireNonNull(report.verdict().cause());
    }

    /** What was said of the name. */
    DnsEvidence dns() {
        return (DnsEvidence) Objects.requireNonNull(report.stage(Stage.DNS).result().evidenceOrNull());
    }

    /** What the handshake showed. */
    TlsEvidence tls() {
        return (TlsEvidence) Objects.requireNonNull(report.stage(Stage.TLS).result().evidenceOrNull());
    }

    /** What the matrix says of a program. */
    TlsEvidence.Trust trust(String program) {
        return tls().trust().stream().filter(row -> row.program().equals(program)).findFirst().orElseThrow();
    }

    StageStatus status(Stage stage) {
        return report.stage(stage).status();
    }

    String text() {
        return new TextReport(Messages.in(Locale.ENGLISH), TextStyle.FILE, Scrubber.NOTHING).write(report);
    }

    String json() {
        return new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING).write(report);
    }
}
