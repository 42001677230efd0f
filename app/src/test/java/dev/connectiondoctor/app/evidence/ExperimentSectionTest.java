package dev.connectiondoctor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Stage;

class ExperimentSectionTest {
    private final ExperimentSection section = new ExperimentSection(TestWindow.words());

    @Test
    void showsBothSidesWithWhatWasChangedFirst() {
        assertThat(row(Map.of("model", "claude-sonnet-4-5", "status", 404), Map.of("model", "other", "status", 200)))
                .startsWith("claude-sonnet-4-5\nstatus 404", "other\nstatus 200");
        assertThat(row(Map.of("ended", "clean-end", "totalMs", 84_000.0, "silenceBeforeEndMs", 60_000.0),
                Map.of("status", 0, "verified", false))).startsWith(
                        "clean end\nafter 84 s\nsilent for the last 60 s", "no answer\nverified no");
    }

    @Test
    void leavesOutWhatDoesNotFitIntoAFewWords() {
        assertThat(row(Map.of("programs", "x".repeat(80), "ids", List.of("a"), "status", 1), Map.of("said", "")))
                .startsWith("status 1", "–");
    }

    @Test
    void sidesThatHoldNothingTakeNoRoom() {
        assertThat(section.of(List.of(made(Map.of(), Map.of("ids", List.of("a")))))).extracting("columns")
                .isEqualTo(List.of("Question", "Result"));
    }

    /** Both sides and the conclusion. */
    private List<String> row(Map<String, Object> control, Map<String, Object> variant) {
        Section.Table table = (Section.Table) section.of(List.of(made(control, variant)));
        assertThat(table.columns()).containsExactly("Question", "Without the change", "With it", "So");
        return table.rows().getFirst().stream().skip(1).map(Section.Cell::text).toList();
    }

    private static Experiment made(Map<String, Object> control, Map<String, Object> variant) {
        return new Experiment("sample-flowing", Stage.LONG_STREAM, control, variant, "complete");
    }
}
