package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.fault.Judge;
import dev.connectiondoctor.fault.Rulebook;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.ReportReader;
import dev.connectiondoctor.text.Messages;

/** A report that was saved and read again is judged as it was on the day when it was made. */
class SavedReportsTest {
    private static final JsonReport JSON = new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING);

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"healthy", "intercepted", "expired", "wrong-host", "proxy-wants-login", "key-rejected",
            "rate-limited", "name-not-found"})
    void areJudgedTheSame(String name) throws Exception {
        Scenario scenario = Scenarios.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        try (PracticeNetwork network = scenario.start()) {
            Report report = new Doctor(network.environment()).start(network.options(), _ -> {}).await();
            String saved = JSON.write(report);
            Report again = ReportReader.read(saved).judged(new Judge(Rulebook.rules()));
            assertThat(JSON.write(again)).isEqualTo(saved);
            assertThat(again.verdict().cause() == null).isEqualTo(scenario.findingId() == null);
        }
    }
}
