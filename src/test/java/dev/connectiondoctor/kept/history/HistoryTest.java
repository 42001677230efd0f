package dev.connectiondoctor.kept.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.fault.Verdict.Status;
import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.found.Os;

class HistoryTest {
    private static final Instant NOON = Instant.parse("2026-05-06T12:00:00Z");

    @TempDir Path home;

    @Test
    void whatWasKeptIsListedNewestFirst() throws IOException {
        History history = history();
        assertThat(history.entries()).isEmpty();
        history.keep(NOON, Kept.json(Samples.healthy()));
        history.keep(NOON.plusSeconds(1), Kept.json(Samples.intercepted()));

        List<Entry> entries = history.entries();
        assertThat(entries).extracting(Entry::status).containsExactly(Status.BROKEN, Status.HEALTHY);
        assertThat(entries.getFirst().findingId()).isEqualTo("tls.intercepted-untrusted");
        assertThat(entries.getFirst().baseUrl()).isEqualTo("https://api.example.com");
        assertThat(entries.getFirst().firstByteMs()).isEmpty();
        assertThat(entries.getLast().firstByteMs()).isNotEmpty().allMatch(millis -> millis > 0);
        assertThat(history.report(entries.getLast().id())).isEqualTo(Kept.json(Samples.healthy()));
    }

    @Test
    void aListIsReadFromTheIndexAndTheSameWithoutIt() throws IOException {
        History history = history();
        history.keep(NOON, Kept.json(Samples.healthy()));
        history.keep(NOON.plusSeconds(1), Kept.json(Samples.intercepted()));
        List<Entry> entries = history.entries();
        Path index = history.folder().resolve("index.json");
        String whole = Files.readString(index);

        Files.writeString(index, whole.replace("tls.intercepted-untrusted", "from.the-index"));
        assertThat(history.entries()).extracting(Entry::findingId).contains("from.the-index");

        for (String torn : List.of("", "{", whole.substring(0, whole.length() / 2), "[]", "null", "\0\0\0\0",
                whole.replace("\"version\":1", "\"version\":2"), whole.replace("\"firstByteMs\"", "\"nothing\""))) {
            Files.writeString(index, torn);
            assertThat(history.entries()).as(torn).isEqualTo(entries);
            assertThat(Files.size(index)).isEqualTo(whole.length());
        }
        Files.delete(index);
        assertThat(history.entries()).isEqualTo(entries);
        assertThat(Files.size(index)).isEqualTo(whole.length());
    }

    @Test
    void aRunThatIsGoneLeavesTheIndexToo() throws IOException {
        History history = history();
        history.keep(NOON, Kept.json(Samples.healthy()));
        history.keep(NOON.plusSeconds(1), Kept.json(Samples.intercepted()));
        String gone = history.entries().getFirst().id();
        Files.delete(history.file(gone).orElseThrow());

        assertThat(history.entries()).extracting(Entry::status).containsExactly(Status.HEALTHY);
        assertThat(history.file(gone)).isEmpty();
        assertThat(history.report(gone)).isNull();
        assertThat(Files.readString(history.folder().resolve("index.json"))).doesNotContain(gone);
    }

    @Test
    void onlyFilesOfItsOwnAreReadOrRemoved() throws IOException {
        History history = history();
        history.keep(NOON, Kept.json(Samples.healthy()));
        Path folder = history.folder();
        Path outside = Files.writeString(home.resolve("outside.json"), Kept.json(Samples.healthy()));
        Files.createSymbolicLink(folder.resolve("20270101T000000000Z-0123456789abcdef.json"), outside);
        Files.createDirectory(folder.resolve("20270101T000000000Z-0123456789abcde0.json"));
        Files.writeString(folder.resolve("20270101T000000000Z-0123456789abcde1.json"), "{\"schema\":");
        Files.writeString(folder.resolve("letter.json"), Kept.json(Samples.healthy()));

        assertThat(history.entries()).hasSize(1);
        for (String hostile : List.of("../outside", "letter", "", "20270101T000000000Z-0123456789abcdef",
                "20270101T000000000Z-0123456789abcde0", home.resolve("outside").toString())) {
            assertThat(history.file(hostile)).as(hostile).isEmpty();
        }
        assertThat(history.wipe()).isEqualTo(2);
        assertThat(outside).exists();
        assertThat(folder.resolve("letter.json")).exists();
    }

    @Test
    void onlyItsOwnerLooksIn() throws IOException {
        Path folder = history().folder();
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        history().keep(NOON, Kept.json(Samples.healthy()));
        history().entries();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).hasSize(2)
                    .allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
    }

    @Test
    void newFoldersAreTheOwnersAlone() throws IOException {
        history().keep(NOON, Kept.json(Samples.healthy()));
        for (String folder : List.of(".local", ".local/share", ".local/share/connection-doctor")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(folder))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void switchedOffNothingIsKeptAndNothingIsLost() throws IOException {
        History history = history();
        history.keep(NOON, Kept.json(Samples.healthy()));
        history.switchOff();
        assertThat(history.keeping()).isEqualTo(Keeping.OFF);
        assertThat(history.keep(NOON, Kept.json(Samples.healthy()))).isFalse();
        assertThat(history().entries()).hasSize(1);
        history.switchOn();
        history.switchOn();
        assertThat(history.keep(NOON, Kept.json(Samples.healthy()))).isTrue();
        assertThat(history.entries()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "OFF", "0", "no", " false "})
    void theEnvironmentSwitchesItOff(String value) throws IOException {
        History history = History.in(environment(Map.of(History.VARIABLE, value)), Os.LINUX);
        assertThat(history.keeping()).isEqualTo(Keeping.OFF_BY_ENVIRONMENT);
        assertThat(history.keep(NOON, Kept.json(Samples.healthy()))).isFalse();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void wipedNothingIsLeft() throws IOException {
        History history = history();
        history.keep(NOON, Kept.json(Samples.healthy()));
        history.entries();
        Files.writeString(history.folder().resolve("20260506T120000000Z-0123456789abcdef.json.00.part"), "half");
        assertThat(history.wipe()).isEqualTo(1);
        assertThat(history.folder()).isEmptyDirectory();
        assertThat(history.wipe()).isZero();
    }

    @Test
    void whereNothingCanBeWrittenItSaysSo() throws IOException {
        Files.writeString(home.resolve(".local"), "a file in the way");
        assertThatThrownBy(() -> history().keep(NOON, Kept.json(Samples.healthy()))).isInstanceOf(IOException.class);
    }

    @Test
    void nobodyIsGivenAHome() throws IOException {
        Path nowhere = home.resolve("nowhere");
        assertThat(History.in(new Environment(Map.of(), nowhere), Os.LINUX).keep(NOON, "{}")).isFalse();
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> writers = IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(_ -> () -> {
                        History own = history();
                        own.entries();
                        return own.keep(NOON, Kept.json(Samples.healthy()));
                    })
                    .toList();
            for (var kept : threads.invokeAll(writers)) {
                assertThat(kept.get()).isTrue();
            }
        }
        assertThat(history().entries()).hasSize(40);
    }

    @Test
    void testsKeepNothingOfTheirOwn() {
        assertThat(History.in(Environment.ofProcess(), Os.LINUX).keeping()).isEqualTo(Keeping.OFF_BY_ENVIRONMENT);
    }

    private History history() {
        return History.in(environment(Map.of()), Os.LINUX);
    }

    private Environment environment(Map<String, String> variables) {
        return new Environment(variables, home);
    }
}
