package dev.connectiondoctor.kept.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The files of all runs, in one folder. */
record Runs(Path folder, Bounds bounds) {
    /** No process writes a file for that long: it was ended in the middle. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    void add(Instant startedAt, String report) throws IOException {
        byte[] content = report.getBytes(StandardCharsets.UTF_8);
        if (content.length > bounds.runBytes()) {
            throw new IOException("larger than any run that is kept");
        }
        PrivateFiles.folders(folder);
        PrivateFiles.close(folder);
        String id = RunFile.newId(startedAt);
        PrivateFiles.write(folder.resolve(id + RunFile.ENDING), content);
        makeRoom(id);
    }

    /** At most as many as are ever kept, even if somebody put more there. */
    List<RunFile> newestFirst() throws IOException {
        return all().stream().limit(bounds.runs()).toList();
    }

    Optional<Path> file(String id) {
        return RunFile.isId(id)
                ? RunFile.at(folder.resolve(id + RunFile.ENDING)).map(RunFile::path)
                : Optional.empty();
    }

    /** Removes what is ours and nothing else. */
    int wipe(Index index) throws IOException {
        int runs = 0;
        for (Path path : paths()) {
            Optional<RunFile> run = RunFile.at(path);
            if (run.isPresent() || path.getFileName().toString().endsWith(PrivateFiles.PART)) {
                Files.deleteIfExists(path);
                runs += run.isPresent() ? 1 : 0;
            }
        }
        index.forget();
        return runs;
    }

    private List<RunFile> all() throws IOException {
        return paths().stream()
                .map(RunFile::at)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(RunFile::id).reversed())
                .toList();
    }

    private List<Path> paths() throws IOException {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(paths::add);
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        return paths;
    }

    /** The oldest go first; the new one stays even where a wrong clock makes it the oldest. */
    private void makeRoom(String added) throws IOException {
        int number = 0;
        long bytes = 0;
        for (RunFile run : all()) {
            number++;
            bytes += run.bytes();
            if ((number > bounds.runs() || bytes > bounds.bytes()) && !run.id().equals(added)) {
                Files.deleteIfExists(run.path());
            }
        }
        removeAbandoned();
    }

    private void removeAbandoned() throws IOException {
        Instant before = Instant.now().minus(ABANDONED);
        for (Path path : paths()) {
            if (path.getFileName().toString().endsWith(PrivateFiles.PART) && lastWritten(path).isBefore(before)) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static Instant lastWritten(Path path) throws IOException {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (NoSuchFileException _) {
            return Instant.MAX;
        }
    }
}
