package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.fault.Finding;

class FixPlanTest {
    private final List<Finding> findings = Samples.intercepted().findings();

    @Test
    void putsFixesForAnyProgramFirstAndTheOthersBehindTheirProgram() {
        FixPlan plan = FixPlan.of(findings, "linux");

        assertThat(plan.general()).extracting(offer -> offer.fix().id())
                .containsExactly("sample-save-root",
                        "sample-ask");
        assertThat(plan.byTool()).containsOnlyKeys("Claude Code", "git", "Python");
        assertThat(plan.byTool().get("Claude Code")).hasSize(1);
    }

    @Test
    void leavesOutWhatIsForAnotherSystem() {
        assertThat(FixPlan.of(findings, "macos").byTool()).containsOnlyKeys("git", "Python");
        assertThat(FixPlan.systems(findings)).containsExactly("linux", "windows");
    }

    @Test
    void isEmptyWhereThereIsNothingToDo() {
        assertThat(FixPlan.of(List.of(), "linux").isEmpty()).isTrue();
    }
}
