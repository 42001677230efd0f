package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help", "check --help", "check -h", "practice --help", "explain --help",
            "report --help", "compare --help", "history --help"})
    void isReadable(String line) {
        Terminal terminal = new Terminal();
        assertThat(terminal.run(line.split(" "))).isZero();
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out()).contains("doctor")
                .doesNotContain("{", "check.", "practice.", "explain.", "\u001b")
                .doesNotContainPattern("history\\.[a-z]");
        assertThat(terminal.out().lines()).allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void helpOfACommandIsTheSameEitherWay() {
        Terminal asked = new Terminal();
        Terminal told = new Terminal();
        asked.run("help", "check");
        told.run("check", "--help");
        assertThat(asked.out()).isEqualTo(told.out());
    }

    @Test
    void namesEveryOption() {
        Terminal terminal = new Terminal();
        terminal.run("check", "--help");
        assertThat(terminal.out()).contains("--base-url", "--protocol", "--key-env", "--key-file", "--key-stdin",
                "--model", "--depth", "--proxy", "--resolve", "--dns-server", "--public-roots", "--system-roots",
                "--practice", "--timeout", "--format", "--output", "--lang", "--only", "--max-tokens", "--max-silence",
                "--no-control-hosts", "--allow-plain-http", "--try-disliked-content", "--metrics-file", "--no-history");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "version"})
    void saysItsVersion(String argument) {
        Terminal terminal = new Terminal();
        assertThat(terminal.run(argument)).isZero();
        assertThat(terminal.out()).matches(Pattern.compile("doctor \\S+ \\(Java .*\\)\\n"));
    }
}
