package dev.connectiondoctor.kept.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.found.Os;

/** What is kept stays within bounds. */
class HistoryBoundsTest {
    private static final Instant NOON = Instant.parse("2026-05-06T12:00:00Z");

    @TempDir Path home;

    @Test
    void theOldestGoWhereThereAreTooMany() throws IOException {
        History history = in(new Bounds(3, 1 << 20, 1 << 20));
        for (int i = 0; i < 5; i++) {
            history.keep(NOON.plusSeconds(i), Kept.json(Samples.healthy()));
        }
        assertThat(Kept.times(history)).containsExactly("20260506T120004000Z", "20260506T120003000Z",
                "20260506T120002000Z");
    }

    @Test
    void theOldestGoWhereTheyTakeTooMuch() throws IOException {
        String json = Kept.json(Samples.healthy());
        History history = in(new Bounds(100, json.length() * 2L + 10, 1 << 20));
        for (int i = 0; i < 5; i++) {
            history.keep(NOON.plusSeconds(i), json);
        }
        assertThat(Kept.times(history)).containsExactly("20260506T120004000Z", "20260506T120003000Z");
    }

    @Test
    void aClockThatIsBehindCostsNotTheNewRun() throws IOException {
        History history = in(new Bounds(2, 1 << 20, 1 << 20));
        history.keep(NOON, Kept.json(Samples.healthy()));
        history.keep(NOON.plusSeconds(1), Kept.json(Samples.healthy()));
        history.keep(Instant.EPOCH.minusSeconds(1), Kept.json(Samples.intercepted()));
        assertThat(Files.list(history.folder())).anyMatch(file -> file.getFileName().toString().startsWith("1970"));
        history.keep(Instant.MAX, Kept.json(Samples.intercepted()));
        assertThat(Kept.times(history)).containsExactly("99991231T235959999Z", "20260506T120001000Z");
    }

    @Test
    void whatIsLargerThanAnyRunIsNotKept() throws IOException {
        History history = in(new Bounds(3, 1 << 20, 1000));
        assertThatThrownBy(() -> history.keep(NOON, Kept.json(Samples.healthy()))).isInstanceOf(IOException.class);
        assertThat(history.entries()).isEmpty();
    }

    @Test
    void whatAProcessLeftHalfWrittenGoesAfterAnHour() throws IOException {
        History history = in(Bounds.STANDARD);
        Files.createDirectories(history.folder());
        Path old = Files.writeString(history.folder().resolve("a.part"), "half");
        Path young = Files.writeString(history.folder().resolve("b.part"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        history.keep(NOON, Kept.json(Samples.healthy()));
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    private History in(Bounds bounds) {
        return History.in(new Environment(Map.of(), home), Os.LINUX, bounds);
    }
}
