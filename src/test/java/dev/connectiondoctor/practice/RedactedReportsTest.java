package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Judge;
import dev.connectiondoctor.fault.Rulebook;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.redact.Around;
import dev.connectiondoctor.redact.Kind;
import dev.connectiondoctor.redact.Redacted;
import dev.connectiondoctor.redact.Redaction;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.ReportReader;
import dev.connectiondoctor.text.Messages;

/** A report without names is read again, judged as before, and has nothing more to take out. */
class RedactedReportsTest {
    private static final JsonReport JSON = new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING);

    static Stream<Scenario> scenarios() {
        return Stream
                .of("healthy-through-proxy-with-login", "intercepted-trusted", "intercepted-no-vendor",
                        "weak-authority",
                        "stale-ca-file-of-one", "name-in-hosts-file", "proxy-wants-login", "no-proxy-read-differently",
                        "proxy-left-over-in-editor", "proxy-by-script-only", "edge-timeout")
                .map(name -> Scenarios.byName(name).orElseThrow());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void areJudgedTheSame(Scenario scenario) throws Exception {
        try (PracticeNetwork network = scenario.start()) {
            Report report = new Doctor(network.environment()).start(network.options(), _ -> {}).await();
            Around around = Around.of(network.environment());
            Redacted redacted = Redaction.of(report, around).apply(EnumSet.allOf(Kind.class));

            Report again = ReportReader.read(JSON.write(redacted.report())).judged(new Judge(Rulebook.rules()));
            assertThat(again.findings()).extracting(Finding::id)
                    .containsExactlyElementsOf(report.findings().stream().map(Finding::id).toList());
            assertThat(Redaction.of(again, Around.UNKNOWN).apply(EnumSet.allOf(Kind.class)).swaps()).isEmpty();
            assertThat(JSON.write(redacted.report())).doesNotContain(network.environment().home().toString());
        }
    }
}
