package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.text.Messages;

/** {@code report}: without a network, from a file to any form. */
class ReportTest {
    private final Terminal terminal = new Terminal();

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"json, {", "html, <!DOCTYPE html>", "markdown, '# '", "text, ''"})
    void writesEveryForm(String format, String begin) throws Exception {
        Path file = saved(Samples.healthy());
        terminal.run("report", file.toString(), "--format", format);
        assertThat(terminal.out()).startsWith(begin).contains("https://api.example.com").endsWith("\n");
        assertThat(terminal.out()).doesNotContain("page.", "{host}", "{time}");
    }

    @ParameterizedTest
    @CsvSource({"pdf, %PDF-", "bundle, PK"})
    void writesWhatIsNoTextIntoAPipeOrAFileButToNoTerminal(String format, String begin) throws Exception {
        Path file = saved(Samples.healthy());
        terminal.run("report", file.toString(), "--format", format);
        assertThat(terminal.out()).startsWith(begin);
        Path output = folder.resolve("out");
        new Terminal().shown().run("report", file.toString(), "--format", format, "--output", output.toString());
        assertThat(Files.readString(output, StandardCharsets.ISO_8859_1)).startsWith(begin);
        Terminal shown = new Terminal().shown();
        assertThat(shown.run("report", file.toString(), "--format", format)).isEqualTo(ExitCode.USAGE);
        assertThat(shown.out()).isEmpty();
        assertThat(shown.err()).contains("--output").hasLineCount(1);
    }

    @Test
    void saysWhenTodaysVerdictIsAnother() throws Exception {
        Path file = saved(Samples.cutStream());
        Files.writeString(file, Files.readString(file)
                .replace("\"findingId\" : \"stream.reset\"", "\"findingId\" : \"stream.other\""));
        terminal.run("report", file.toString());
        assertThat(terminal.err()).startsWith("Judged by today's rules this is")
                .contains("Today's rules also find: “", "Today's rules no longer find: ", "“IPv6 connections");
    }

    @Test
    void aBundleIsReadAsAReport() throws Exception {
        Path bundle = folder.resolve("bundle.zip");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(bundle))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("report.json"));
            zip.write(Files.readAllBytes(saved(Samples.healthy())));
        }
        terminal.run("report", bundle.toString());
        assertThat(terminal.out()).contains("https://api.example.com");
    }

    @Test
    void saysWhenThereIsNobodyToWriteTo() throws Exception {
        Path file = saved(Samples.intercepted());
        Files.writeString(file, Files.readString(file).replace("raw words", "see /home/quillfeather/x on a.corp"));
        assertThat(terminal.run("report", file.toString(), "--letter", "it", "--redact", "hosts,user"))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(terminal.out()).startsWith("Nothing was found that is for those who run the network")
                .hasLineCount(1);
        assertThat(terminal.err()).contains("Names of users: ", "Names of internal hosts: ").hasLineCount(4);
    }

    @Test
    void namesAreReplacedInEveryForm() throws Exception {
        Path file = saved(Samples.intercepted());
        Files.writeString(file, Files.readString(file).replace("raw words", "see /home/quillfeather/x on a1.corp"));
        for (String format : java.util.List.of("json", "html", "markdown", "text")) {
            Terminal fresh = new Terminal();
            fresh.run("report", file.toString(), "--format", format, "--redact", "all");
            assertThat(fresh.out()).as(format).doesNotContain("quillfeather", "a1.corp");
        }
    }

    @Test
    void whatCannotBeTakenOutIsSaid() throws Exception {
        assertThat(terminal.run("report", saved(Samples.healthy()).toString(), "--redact", "hsts"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("'hsts'").hasLineCount(1);
    }

    @Test
    void writesToAFile() throws Exception {
        Path html = folder.resolve("report.html");
        terminal.run("report", saved(Samples.healthy()).toString(), "--format", "html", "--output", html.toString());
        assertThat(html).content().startsWith("<!DOCTYPE html>");
        assertThat(terminal.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "{\"schema\":\"connection-doctor/report/9\"}",
            "{\"schema\":\"connection-doctor/report/1\"}", "{\"schema\":\"connection-doctor/report/1\",\"stages\":["})
    void anUnreadableFileIsOneClearSentence(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("file.json"), text);
        assertThat(terminal.run("report", file.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("file.json").hasLineCount(1).doesNotContain("error.", "Exception");
        assertThat(terminal.out()).isEmpty();
    }

    private Path saved(Report report) throws Exception {
        return Files.writeString(folder.resolve("saved.json"),
                new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING).write(report));
    }
}
