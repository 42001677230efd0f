package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.stage.Stage;

/** The limit of sizes is looked for by checks that wait for minutes, and by no other. */
class LargeRequestsTest {
    @ParameterizedTest
    @CsvSource({"healthy, ENDURANCE, accepted", "healthy-anthropic, ENDURANCE, accepted",
            "large-requests-refused, ENDURANCE, refused", "large-requests-refused, FULL, none"})
    void areSentByLongChecksAlone(String scenario, Depth depth, String outcome) throws Exception {
        try (PracticeNetwork network = Scenarios.byName(scenario).orElseThrow().start()) {
            Options options = network.options().withDepth(depth).withOnly(Set.of(Stage.SHORT_PROMPT));
            Report report = new Doctor(network.environment()).start(options, _ -> {}).await();
            assertThat(report.stage(Stage.SHORT_PROMPT).result().experimentsMade())
                    .extracting(made -> made.id() + " " + made.outcome())
                    .containsExactly(outcome.equals("none") ? new String[0] : new String[]{"body-size " + outcome});
            assertThat(report.findings()).extracting(Finding::id)
                    .containsExactly(outcome.equals("refused") ? new String[]{"request.size-limit"} : new String[0]);
        }
    }
}
