package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.stage.Environment;

class ProcessConsoleTest {
    @Test
    void noColorSwitchesColoursOffUnlessItIsEmpty() {
        assertThat(ProcessConsole.colours(environment("NO_COLOR", "1"))).isFalse();
        assertThat(ProcessConsole.colours(environment("NO_COLOR", ""))).isTrue();
        assertThat(ProcessConsole.colours(Environment.empty())).isTrue();
    }

    @Test
    void theTerminalsWidthIsTakenWhereItIsKnown() {
        assertThat(ProcessConsole.width(environment("COLUMNS", "132"))).isEqualTo(132);
        assertThat(ProcessConsole.width(environment("COLUMNS", "wide"))).isEqualTo(80);
        assertThat(ProcessConsole.width(Environment.empty())).isEqualTo(80);
    }

    private static Environment environment(String name, String value) {
        return new Environment(Map.of(name, value), Path.of("/nowhere"));
    }
}
