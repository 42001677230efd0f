package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.text.Messages;

/** Every broken network of the catalogue must lead to its own verdict, and to nothing beside it. */
@Execution(ExecutionMode.CONCURRENT)
class ScenarioTest {

    static Stream<Scenario> scenarios() {
        return Scenarios.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void leadsToItsVerdictAndToNothingElse(Scenario scenario) throws Exception {
        List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
        try (PracticeNetwork network = scenario.start()) {
            Report report = new Doctor(network.environment()).start(network.options(), events::add).await();
            String json = new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING).write(report);

            String[] expected = Stream.ofNullable(scenario.findingId()).toArray(String[]::new);
            assertThat(report.findings()).as(json).extracting(Finding::id).containsExactly(expected);
            Finding verdict = report.verdict().cause();
            assertThat(verdict == null ? null : verdict.id()).as("the verdict").isEqualTo(scenario.findingId());
            keyIsNowhere(network, json, events);
            assertThat(Questions.open(report)).as("what support and IT would have to ask").isEmpty();
            assertThat(json + events).as("passwords of proxies").doesNotContain("sesame");
        }
    }

    private static void keyIsNowhere(PracticeNetwork network, String json, List<RunEvent> events) {
        var key = network.options().endpoint().key();
        if (key != null && !key.reveal().isBlank()) {
            assertThat(json).doesNotContain(key.reveal().strip());
            assertThat(events.toString()).doesNotContain(key.reveal().strip());
        }
    }
}
