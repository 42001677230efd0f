package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class FixChoicesTest {
    private final FixChoices choices = new FixChoices();

    @Test
    void beginsWithThisSystemAndTheToolThatWasChecked() {
        assertThat(choices.os("linux")).isEqualTo("linux");
        assertThat(choices.tool(List.of("claude-code", "codex"), "codex")).contains("codex");
        assertThat(choices.tool(List.of("claude-code", "codex"), "cline")).contains("claude-code");
        assertThat(choices.tool(List.of(), null)).isEmpty();
    }

    @Test
    void remembersWhatWasChosen() {
        choices.chooseOs("macos");
        choices.chooseTool("git");

        assertThat(choices.os("linux")).isEqualTo("macos");
        assertThat(choices.tool(List.of("codex", "git"), "codex")).contains("git");
        assertThat(choices.tool(List.of("codex"), null)).as("not offered here").contains("codex");
    }
}
