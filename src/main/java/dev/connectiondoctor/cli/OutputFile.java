package dev.connectiondoctor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.jspecify.annotations.Nullable;

/** Writes a report to a file: whole or not at all, and readable only for the user who asked for it. */
public final class OutputFile {
    private OutputFile() {}

    /** The file, or null if none was asked for; refused before the check if it could not be written after it. */
    static @Nullable Path checked(@Nullable String text) throws UsageError {
        if (text == null) {
            return null;
        }
        Path file = Values.path("--output", text);
        if (Files.isDirectory(file) || !Files.isWritable(folder(file))) {
            throw Values.bad("bad-output", text);
        }
        return file;
    }

    /** The same for a result in this form, which a terminal may not be able to take. */
    static @Nullable Path checked(@Nullable String text, Choices.Format format, Console console) throws UsageError {
        if (text == null && format.isBinary() && console.terminal()) {
            throw new UsageError("binary-on-terminal");
        }
        return checked(text);
    }

    /** Replaces what is there; before the new content is whole, nothing changes. */
    public static void write(Path file, byte[] content) throws IOException {
        Path draft = Files.createTempFile(folder(file), ".report", ".part");
        try {
            Files.write(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }
}
