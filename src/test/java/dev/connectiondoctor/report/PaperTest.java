package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTest {
    @Test
    void breaksAtBlanksOnly() {
        assertThat(Paper.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(Paper.wrap("one  two\nthree", 80)).containsExactly("one two three");
        assertThat(Paper.wrap("a-word-longer-than-the-line fits", 10)).containsExactly("a-word-longer-than-the-line",
                "fits");
        assertThat(Paper.wrap("", 10)).containsExactly("");
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(Paper.wrap("😀😀 😀😀", 5)).containsExactly("😀😀 😀😀");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31m", "\u0007", "\u009b1m", "\u202e", "\u2066", "\u200b", "\u0000", "\u007f"})
    void takesOutWhatSteersATerminal(String control) {
        assertThat(Paper.clean("a" + control)).startsWith("a\uFFFD").doesNotContain(control);
    }

    @Test
    void keepsWhatIsThereToBeCopied() {
        String command = "export A='two  blanks' \\\n    B=long ".stripTrailing();
        assertThat(new Paper(10).verbatim(2, command)).hasToString("  export A='two  blanks' \\\n      B=long\n");
    }

    @Test
    void signsThatATerminalLacksBecomePlain() {
        TextStyle ascii = new TextStyle(false, 80, StandardCharsets.US_ASCII);
        assertThat(ascii.fit("✓ “yes” – it’s… → ü 😀")).isEqualTo("+ \"yes\" - it's... -> ? ?");
        assertThat(new TextStyle(false, 80, StandardCharsets.ISO_8859_1).fit("✓ ü")).isEqualTo("+ ü");
        assertThat(TextStyle.FILE.fit("✓ ü 😀")).isEqualTo("✓ ü 😀");
    }

    @Test
    void widthsAreReasonable() {
        assertThat(new TextStyle(false, 5, StandardCharsets.UTF_8).width()).isEqualTo(40);
        assertThat(new TextStyle(false, 500, StandardCharsets.UTF_8).width()).isEqualTo(100);
    }
}
