package dev.connectiondoctor.kept.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.kept.OwnFolders;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.found.Os;

/**
 * The runs of this user on this computer, in plain files: a database would bring megabytes and locks for what one file
 * a run, renamed into place, does as safely. A run is there whole or not at all, so that neither a crash nor another
 * process can harm what was kept before; the index is only a memory of what the files say. Any number of threads and
 * processes may use the same folder.
 */
public final class History {
    /** Switches it off for a process: {@code off}, {@code 0}, {@code no} or {@code false}. */
    public static final String VARIABLE = "CONNECTION_DOCTOR_HISTORY";
    private static final List<String> NO = List.of("off", "0", "no", "false");
    private static final String SWITCHED_OFF = "history-off";

    private final Environment environment;
    private final Path switchFile;
    private final Runs runs;
    private final Index index;

    private History(Environment environment, OwnFolders folders, Bounds bounds) {
        this.environment = environment;
        switchFile = folders.settings().resolve(SWITCHED_OFF);
        Path folder = folders.data().resolve("history");
        runs = new Runs(folder, bounds);
        index = new Index(folder.resolve("index.json"));
    }

    /** The history of the user of these surroundings, on the system that this runs on. */
    public static History in(Environment environment) {
        return in(environment, Os.named(System.getProperty("os.name", "")));
    }

    /** The history of the user of these surroundings. Nothing is read or created yet. */
    public static History in(Environment environment, Os os) {
        return in(environment, os, Bounds.STANDARD);
    }

    static History in(Environment environment, Os os, Bounds bounds) {
        return new History(environment, OwnFolders.in(environment, os), bounds);
    }

    /** The folder that holds it, whether it exists or not. */
    public Path folder() {
        return runs.folder();
    }

    public Keeping keeping() {
        String value = environment.get(VARIABLE);
        if (value != null && NO.contains(value.strip().toLowerCase(Locale.ROOT))) {
            return Keeping.OFF_BY_ENVIRONMENT;
        }
        return Files.exists(switchFile) ? Keeping.OFF : Keeping.ON;
    }

    /** From now on runs are kept, unless the environment says no. */
    public void switchOn() throws IOException {
        Files.deleteIfExists(switchFile);
    }

    /** From now on no run is kept; those that were stay until they are wiped. */
    public void switchOff() throws IOException {
        PrivateFiles.folders(switchFile.getParent());
        PrivateFiles.write(switchFile, new byte[0]);
    }

    /**
     * Keeps a run, if runs are kept and the user has a home; the oldest ones go where there are too many.
     *
     * @param report the report as JSON, without secrets
     * @return false if runs are not kept here
     * @throws IOException if it could not be kept; what was kept before is as it was
     */
    public boolean keep(Instant startedAt, String report) throws IOException {
        if (!keeping().on() || !hasPlace()) {
            return false;
        }
        runs.add(startedAt, report);
        return true;
    }

    /** A user without a home, such as that of a service, is given none by us. */
    private boolean hasPlace() {
        return Files.isDirectory(environment.home()) || Files.isDirectory(runs.folder().getParent().getParent());
    }

    /** Every run that can be read, the newest first. */
    public List<Entry> entries() throws IOException {
        List<RunFile> there = runs.newestFirst();
        return index.entries(there);
    }

    /** The file of a run, if it is still there. */
    public Optional<Path> file(String id) {
        return runs.file(id);
    }

    /**
     * Removes every run and all that is known of them.
     *
     * @return how many runs there were
     */
    public int wipe() throws IOException {
        return runs.wipe(index);
    }

    /** The report of a run as it was kept, JSON; null if it is no longer there. */
    public @Nullable String report(String id) throws IOException {
        Path file = runs.file(id).orElse(null);
        try {
            return file == null ? null : Files.readString(file);
        } catch (NoSuchFileException _) {
            return null;
        }
    }
}
