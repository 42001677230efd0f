package dev.connectiondoctor.stage.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What trials in large and in small packets say together. */
class SizeTrialsTest {
    private static SizeTrial three(boolean small, int answered, int silent) {
        return new SizeTrial(SizeTrial.FROM_SERVER, 0, small, 3, answered, silent);
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 3, 0, passes", "0, 3, 0, 3, fails-too", "0, 3, 2, 1, fails-too", "3, 0, 3, 0, all-pass",
            "1, 2, 3, 0, all-pass", "0, 0, 0, 0, unclear", "0, 2, 3, 0, unclear"})
    void onlyWhatWasAnsweredGotThrough(int answered, int silent, int smallAnswered, int smallSilent, String outcome) {
        List<SizeTrial> trials = List.of(three(false, answered, silent), three(true, smallAnswered, smallSilent));
        assertThat(SizeTrials.experiment(trials).outcome()).isEqualTo(outcome);
    }
}
