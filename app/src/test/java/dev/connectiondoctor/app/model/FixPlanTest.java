package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.fault.Finding;

class FixPlanTest {
    private static final Instruction HOW = new Instruction.Say("Set this variable, then start the tool again.");

    private final List<Finding> findings = Samples.intercepted().findings();

    @Test
    void putsWhatWasProvenFirstAndWhatItMustDoLast() {
        FixPlan plan = plan("linux");

        assertThat(plan.general()).extracting(offer -> offer.fix().id())
                .containsExactly("sample-renew", "sample-update");
        assertThat(plan.byTool()).containsOnlyKeys("claude-code", "git", "python");
        assertThat(plan.forIt()).extracting(offer -> offer.fix().id()).containsExactly("sample-ask");
    }

    @Test
    void takesOutWhatSeveralFixesNeed() {
        FixPlan plan = plan("linux");
        Preparation shared = plan.shared().getFirst();

        assertThat(plan.shared()).hasSize(1);
        assertThat(shared.file()).isEqualTo(new Instruction.Put("corp-root.pem", Samples.rootPem()));
        assertThat(shared.before()).singleElement().isInstanceOf(Instruction.Say.class);
        assertThat(plan.byTool().get("claude-code").getFirst().instructions()).containsExactly(
                new Instruction.Use("corp-root.pem"), HOW,
                new Instruction.Take("", "NODE_EXTRA_CA_CERTS=$HOME/corp-root.pem"));
    }

    @Test
    void whatACertificateSaysOfItselfIsNotToBeReadTwice() {
        Instruction.Put file = new Instruction.Put("corp-root.pem", Samples.rootPem());
        String print = SavedCertificate.read(file.content()).orElseThrow().sha256();
        Preparation shared = new Preparation(List.of(HOW, new Instruction.Take("SHA-256", print)), file);

        assertThat(shared.toRead()).containsExactly(HOW);
    }

    @Test
    void leavesOtherFixesAsTheyAre() {
        assertThat(plan("linux").byTool().get("git").getFirst().instructions()).containsExactly(HOW,
                new Instruction.Take("http.sslCAInfo", "~/corp-root.pem"));
    }

    @Test
    void settingsThatFollowEachOtherAreOneThingToTakeAlong() {
        assertThat(plan("linux").forIt().getFirst().instructions()).contains(
                new Instruction.Take("", "Host: api.anthropic.com\nPort: 443"));
    }

    @Test
    void leavesOutWhatIsForAnotherSystem() {
        assertThat(plan("macos").byTool()).containsOnlyKeys("git", "python");
        assertThat(FixPlan.systems(findings)).containsExactly("linux", "windows");
    }

    @Test
    void aFileThatOneFixNeedsStaysWithIt() {
        FixPlan plan = FixPlan.of(Samples.cut().findings(), "linux", TestWindow.words());

        assertThat(plan.shared()).isEmpty();
        assertThat(plan.forIt().getFirst().instructions()).hasOnlyElementsOfType(Instruction.Put.class);
    }

    @Test
    void isEmptyWhereThereIsNothingToDo() {
        assertThat(FixPlan.of(List.of(), "linux", TestWindow.words()).isEmpty()).isTrue();
    }

    private FixPlan plan(String os) {
        return FixPlan.of(findings, os, TestWindow.words());
    }
}
