package dev.connectiondoctor.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes a file: whole or not at all, and unless it is published, readable only for the user who asked for it. What is
 * there and no file, such as {@code /dev/null}, is written to and stays what it is.
 */
public final class OutputFile {
    private OutputFile() {}

    /** The file, or null if none was asked for; refused before the check if it could not be written after it. */
    static @Nullable Path checked(String option, @Nullable String text) throws UsageError {
        if (text == null) {
            return null;
        }
        Path file = Values.path(option, text);
        if (Files.isDirectory(file) || !Files.isWritable(noFile(file) ? file : folder(file))) {
            throw new UsageError("bad-output", Map.of("option", option, "value", Quoted.of(text)));
        }
        return file;
    }

    /** The same for a result in this form, which a terminal may not be able to take. */
    static @Nullable Path checked(String option, @Nullable String text, Choices.Format format, Console console)
            throws UsageError {
        if (text == null && format.isBinary() && console.terminal()) {
            throw new UsageError("binary-on-terminal");
        }
        return checked(option, text);
    }

    /** Writes text in UTF-8. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces what is there; before the new content is whole, nothing changes. */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, content, false);
    }

    /** As {@link #write}, for everybody to read: who collects metrics is seldom the user who made them. */
    static void publish(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8), true);
    }

    private static void write(Path file, byte[] content, boolean everybody) throws IOException {
        if (noFile(file)) {
            Files.write(file, content, StandardOpenOption.WRITE);
            return;
        }
        Path draft = Files.createTempFile(folder(file), ".report", ".part");
        try {
            Files.write(draft, content);
            if (everybody && Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static boolean noFile(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }
}
