package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.practice.Scenarios;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.text.Messages;

/** A verdict about some stages never speaks of those that were left out. */
class SelectedStagesTest {
    private final Wording wording = new Wording(Messages.in(Locale.ENGLISH));

    @Test
    void theLastStageAloneDoesNotMakeAWholeCheck() throws Exception {
        Report report = healthy(Set.of(Stage.LONG_STREAM));

        assertThat(report.reachedTheEnd()).isTrue();
        assertThat(report.selective()).isTrue();
        assertThat(report.stage(Stage.FIRST_BYTE).status()).isEqualTo(StageStatus.SKIPPED);
        assertThat(wording.verdict(report))
                .isEqualTo("The steps that were asked for work. The others were not run.");
    }

    @Test
    void aQuickCheckSaysHowFarItWent() throws Exception {
        Report report = healthy(Set.of());

        assertThat(report.selective()).isFalse();
        assertThat(wording.verdict(report)).contains("up to “List the models”");
    }

    private static Report healthy(Set<Stage> only) throws Exception {
        try (PracticeNetwork network = Scenarios.byName("healthy").orElseThrow().start()) {
            Options options = network.options().withDepth(Depth.QUICK).withOnly(only);
            return new Doctor(network.environment()).start(options, _ -> {}).await();
        }
    }
}
