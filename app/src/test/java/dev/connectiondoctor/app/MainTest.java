package dev.connectiondoctor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @Test
    void aFileOfAReportAloneIsForTheWindow(@TempDir Path folder) throws IOException {
        String report = Files.createFile(folder.resolve("a.connection-doctor.json")).toString();
        String bundle = Files.createFile(folder.resolve("a.connection-doctor.zip")).toString();

        assertThat(Main.isReport(report)).isTrue();
        assertThat(Main.isReport(bundle)).isTrue();
        assertThat(Main.isReport("report", report)).isFalse();
    }

    @Test
    void allElseIsForTheCommandLine(@TempDir Path folder) throws IOException {
        String text = Files.createFile(folder.resolve("a.txt")).toString();

        assertThat(Main.isReport()).isFalse();
        assertThat(Main.isReport("check")).isFalse();
        assertThat(Main.isReport(text)).isFalse();
        assertThat(Main.isReport(folder.resolve("missing.json").toString())).isFalse();
    }
}
