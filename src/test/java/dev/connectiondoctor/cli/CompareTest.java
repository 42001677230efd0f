package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.text.Messages;

/** {@code compare}: without a network, from two files to a sentence. */
class CompareTest {
    private final Terminal terminal = new Terminal();

    @TempDir Path folder;

    @Test
    void sameFaultsAreNoDifference() throws Exception {
        int code = terminal.run("compare", saved("a", Samples.cutStream()), saved("b", Samples.cutStream()));
        assertThat(terminal.out()).startsWith("= Both have the same fault: ")
                .contains("= Settings: the same");
        assertThat(code).isZero();
    }

    @Test
    void saysWhatDiffersAndEndsWithOne() throws Exception {
        int code = terminal.run("compare", saved("a", Samples.healthy()), saved("b", Samples.cutStream()));
        assertThat(terminal.out()).startsWith("≠ ")
                .contains("≠ Long streaming prompt: different", "B problem. Cut in the middle",
                        "The answer came whole: yes in A, no in B")
                .doesNotContain("compare.", "{");
        assertThat(terminal.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(code).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void writesJsonToAFile() throws Exception {
        Path json = folder.resolve("compared.json");
        terminal.run("compare", saved("a", Samples.healthy()), saved("b", Samples.cutStream()), "--format", "json",
                "--output", json.toString());
        assertThat(json).content().startsWith("{").contains("\"schema\" : \"connection-doctor/compare/1\"");
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("The comparison is in").hasLineCount(1);
    }

    private String saved(String name, Report report) throws Exception {
        return Files.writeString(folder.resolve(name + ".json"),
                new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING).write(report)).toString();
    }
}
