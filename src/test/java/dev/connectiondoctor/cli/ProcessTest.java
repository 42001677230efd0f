package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command line as a process of its own. */
@Timeout(300)
class ProcessTest {
    @Test
    void sayingTheVersionLoadsNothingHeavy() throws Exception {
        Process process = java("-Xlog:class+load:stdout", Main.class.getName(), "--version");
        String loaded = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        assertThat(loaded).contains("dev.connectiondoctor.cli.Commands")
                .doesNotContain(" picocli.", " org.bouncycastle.",
                        " jdk.internal.net.http.", " dev.connectiondoctor.practice.", " tools.jackson.", " org.xbill.");
    }

    @Test
    void aPoliteRequestToEndBringsThePartialReport() throws Exception {
        Process process = java(WaitingProcess.class.getName(), "check", "--base-url", "https://api.example.com");
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo(WaitingProcess.READY);
            process.toHandle().destroy();
            assertThat(out.lines()).anyMatch(line -> line.contains("ended early"));
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ExitCode.INCOMPLETE);
    }

    private static Process java(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path")));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
