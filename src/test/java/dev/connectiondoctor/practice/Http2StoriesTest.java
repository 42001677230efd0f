package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.StageStatus;
import dev.connectiondoctor.stage.Stage;

/** A line on which HTTP/2 is broken is looked at to its end all the same. */
class Http2StoriesTest {
    @Test
    void theRestIsSeenByHttp1() throws Exception {
        try (PracticeNetwork network = Scenarios.byName("http2-broken").orElseThrow().start()) {
            Report report = new Doctor(network.environment()).start(network.options(), _ -> {}).await();
            assertThat(report.stage(Stage.MODELS).status()).isEqualTo(StageStatus.PASSED);
            assertThat(report.stage(Stage.SHORT_PROMPT).status()).isEqualTo(StageStatus.PASSED);
            assertThat(report.stage(Stage.LONG_STREAM).status()).isEqualTo(StageStatus.PASSED);
        }
    }
}
