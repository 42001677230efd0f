package dev.connectiondoctor.kept.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.connectiondoctor.json.Json;
import dev.connectiondoctor.report.ReportReader;
import dev.connectiondoctor.report.UnreadableReport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers the runs in short, so that a list need not read every file. It is made anew where it is missing, torn or of
 * another version, and holds nothing that the files do not say.
 */
record Index(Path file) {
    private static final int VERSION = 1;
    private static final int MOST_BYTES = 4 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What the runs say, in their order; those that cannot be read are left out. */
    List<Entry> entries(List<RunFile> runs) {
        Map<String, Entry> known = known();
        List<Entry> entries = runs.stream().map(run -> entry(run, known)).flatMap(Optional::stream).toList();
        if (!known.equals(entries.stream().collect(Collectors.toMap(Entry::id, Function.identity())))) {
            remember(entries);
        }
        return entries;
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    private static Optional<Entry> entry(RunFile run, Map<String, Entry> known) {
        Entry entry = known.get(run.id());
        return entry != null && entry.bytes() == run.bytes() ? Optional.of(entry) : read(run);
    }

    /** What stands in a file may be anything, and a run that no program can read is none. */
    private static Optional<Entry> read(RunFile run) {
        try {
            return Optional.of(Entry.of(run.id(), run.bytes(), ReportReader.read(text(run))));
        } catch (IOException | UnreadableReport | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static String text(RunFile run) throws IOException {
        if (run.bytes() > Bounds.STANDARD.runBytes()) {
            throw new IOException("larger than any run that is kept");
        }
        return Files.readString(run.path());
    }

    private Map<String, Entry> known() {
        Map<String, Entry> known = new HashMap<>();
        try {
            if (Files.size(file) <= MOST_BYTES) {
                JsonNode content = MAPPER.readTree(Files.readString(file));
                if (Json.number(content.path("version")) == VERSION) {
                    content.path("runs")
                            .forEach(run -> known.put(Json.text(run.path("id")), MAPPER.treeToValue(run, Entry.class)));
                }
            }
        } catch (IOException | RuntimeException _) {
            known.clear();
        }
        return known;
    }

    /** Where it cannot be written, the files are read again the next time. */
    private void remember(List<Entry> entries) {
        try {
            if (entries.isEmpty()) {
                forget();
            } else {
                PrivateFiles.write(file, MAPPER.writeValueAsString(Map.of("version", VERSION, "runs", entries))
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException | JacksonException _) {
            // A list is worth more than its memory.
        }
    }
}
