package dev.connectiondoctor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.target.found.Computer;
import dev.connectiondoctor.target.found.FoundSetting;
import dev.connectiondoctor.target.found.PassedOver;
import dev.connectiondoctor.target.found.SystemProxy;

class ComputerSectionsTest {
    private final ComputerSections sections = new ComputerSections(TestWindow.words());

    @Test
    void showsEachValueWithItsSourceAndWhatWinsOverIt() {
        Computer computer = new Computer(
                List.of(new FoundSetting("claude-code", FoundSetting.Kind.ADDRESS, "ANTHROPIC_BASE_URL",
                        "https://old.example.com", "environment:ANTHROPIC_BASE_URL",
                        "file:~/.claude/settings.json#env"),
                        new FoundSetting("codex", FoundSetting.Kind.LOGIN, "tokens", null,
                                "file:~/.codex/auth.json#tokens",
                                null)),
                List.of(new PassedOver("continue", "~/.continue/config.yaml", PassedOver.Reason.BROKEN_SYNTAX,
                        "line 2")),
                new SystemProxy("system:wininet", "http://proxy:8080", null, null, null, false, List.of("<local>")));
        List<Section> shown = sections.of(computer);

        assertThat(texts(shown.getFirst())).containsExactly(
                List.of("Claude Code", "ANTHROPIC_BASE_URL", "https://old.example.com",
                        "environment:ANTHROPIC_BASE_URL (no effect: file:~/.claude/settings.json#env wins)"),
                List.of("Codex", "tokens", "…", "file:~/.codex/auth.json#tokens"));
        assertThat(texts(shown.get(1)))
                .containsExactly(List.of("~/.continue/config.yaml", "not written as it should be", "line 2"));
        assertThat(shown.getLast().toString()).contains("http://proxy:8080").contains("<local>");
    }

    @Test
    void showsNothingOfAComputerWhereNothingIsSetUp() {
        assertThat(sections.of(Computer.NOTHING)).isEmpty();
    }

    private static List<List<String>> texts(Section section) {
        return ((Section.Table) section).rows()
                .stream()
                .map(row -> row.stream().map(Section.Cell::text).toList())
                .toList();
    }
}
