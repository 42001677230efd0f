package dev.connectiondoctor.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the small text files of an operating system, whatever may lie in their place. */
final class SystemFiles {
    private SystemFiles() {}

    /**
     * The lines of a file; none if it cannot be read or is no plain file.
     *
     * @param most bytes read; what lies behind is passed over
     */
    static List<String> lines(Path file, int most) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(most), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
