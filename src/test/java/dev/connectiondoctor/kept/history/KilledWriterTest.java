package dev.connectiondoctor.kept.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.found.Os;

/** A process that is killed at any moment costs no run that was kept before. */
@Timeout(600)
class KilledWriterTest {
    private static final int KILLS = 12;

    @TempDir Path home;

    @Test
    void whatWasKeptBeforeIsThereWholeAfterwards() throws Exception {
        History history = History.in(new Environment(Map.of(), home), Os.LINUX, Writing.MANY);
        Files.writeString(home.resolve(Writing.REPORT), Kept.json(Samples.healthy()));
        Set<String> told = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = writer();
            int awaited = 1 + kill % 5;
            try (BufferedReader out = process.inputReader()) {
                String line;
                for (int lines = 0; lines < awaited && (line = out.readLine()) != null; lines++) {
                    told.add(line);
                }
                spin(kill);
                process.toHandle().destroyForcibly();
                out.lines().filter(RunFile::isId).forEach(told::add);
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("killed").isEqualTo(128 + 9);

            List<Entry> entries = history.entries();
            assertThat(entries.stream().map(Entry::id).collect(Collectors.toSet())).containsAll(told);
            assertThat(Files.list(history.folder()).filter(file -> RunFile.at(file).isPresent()))
                    .as("a run that is there is whole")
                    .hasSameSizeAs(entries)
                    .allSatisfy(file -> assertThat(file).hasSameTextualContentAs(home.resolve(Writing.REPORT)));
        }
        assertThat(told).hasSizeGreaterThanOrEqualTo(KILLS);
    }

    /** Moves the moment of the kill through what a writer does. */
    private static void spin(int kill) {
        long end = System.nanoTime() + kill * 300_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private Process writer() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Writing.class.getName(),
                home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Keeps runs until it is killed, says which, and makes the index anew each time. */
    static final class Writing {
        static final Bounds MANY = new Bounds(100_000, 1L << 40, 1 << 20);

        static final String REPORT = "report";

        private Writing() {}

        public static void main(String[] arguments) throws IOException {
            History history = History.in(new Environment(Map.of(), Path.of(arguments[0])), Os.LINUX, MANY);
            String json = Files.readString(Path.of(arguments[0], REPORT));
            while (true) {
                history.keep(Samples.healthy().startedAt(), json);
                history.entries().stream().map(Entry::id).forEach(System.out::println);
                System.out.flush();
            }
        }
    }
}
