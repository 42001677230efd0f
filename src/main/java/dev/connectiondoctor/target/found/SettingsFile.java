package dev.connectiondoctor.target.found;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import dev.connectiondoctor.target.found.PassedOver.Reason;

/** What came of opening a file with settings. Reads a megabyte at most, and nothing but plain files. */
sealed interface SettingsFile {
    /** More than any program's settings, and little enough to be read in passing. */
    int MOST_BYTES = 1 << 20;
    /** What Linux allows before it calls links a loop. */
    int MOST_LINKS = 40;

    /** The file as text, without a byte order mark. */
    record Text(String text) implements SettingsFile {}

    /** There is no such file. */
    record Absent() implements SettingsFile {}

    /** There is something, but it could not be read. */
    record Refused(Reason reason) implements SettingsFile {}

    static SettingsFile read(Path path) {
        try {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return new Absent();
            }
            if (Files.notExists(path)) {
                return loops(path) ? new Refused(Reason.LINK_LOOP) : new Absent();
            }
            if (!Files.isRegularFile(path)) {
                return Files.exists(path) ? new Refused(Reason.NOT_A_FILE) : unseen(path);
            }
            return Files.size(path) > MOST_BYTES ? new Refused(Reason.TOO_LARGE) : content(path);
        } catch (IOException failure) {
            return of(failure);
        } catch (SecurityException _) {
            return new Refused(Reason.NO_PERMISSION);
        }
    }

    private static SettingsFile content(Path path) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            return new Refused(Reason.TOO_LARGE);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new Text(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            return new Refused(Reason.BROKEN_SYNTAX);
        }
    }

    /** Neither there nor not there: something on the way to it is closed to us, or leads in a circle. */
    private static SettingsFile unseen(Path path) throws IOException {
        return loops(path) ? new Refused(Reason.LINK_LOOP) : content(path);
    }

    private static boolean loops(Path path) throws IOException {
        Path at = path;
        for (int links = 0; links < MOST_LINKS; links++) {
            if (!Files.isSymbolicLink(at)) {
                return false;
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        return true;
    }

    private static SettingsFile of(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> new Absent();
            case AccessDeniedException _ -> new Refused(Reason.NO_PERMISSION);
            case FileSystemLoopException _ -> new Refused(Reason.LINK_LOOP);
            default -> new Refused(Reason.UNREADABLE);
        };
    }
}
