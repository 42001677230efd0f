package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.StageStatus;
import dev.connectiondoctor.stage.Stage;

/** A line on which HTTP/2 is broken is looked at to its end all the same. */
class Http2StoriesTest {
    @ParameterizedTest
    @ValueSource(strings = {"http2-broken", "http2-requests-reset"})
    void theRestIsSeenByHttp1(String scenario) throws Exception {
        try (PracticeNetwork network = Scenarios.byName(scenario).orElseThrow().start()) {
            Report report = new Doctor(network.environment()).start(network.options(), _ -> {}).await();
            assertThat(report.stage(Stage.MODELS).status()).isEqualTo(StageStatus.PASSED);
            assertThat(report.stage(Stage.SHORT_PROMPT).status()).isEqualTo(StageStatus.PASSED);
            assertThat(report.stage(Stage.LONG_STREAM).status()).isEqualTo(StageStatus.PASSED);
        }
    }
}
