package dev.connectiondoctor.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.wire.Resources;
import dev.connectiondoctor.stage.Environment;

/**
 * A network with all that has to be ended and removed.
 *
 * @param folder the home folder of the check, with all of its files
 */
record RunningNetwork(Options options, Environment environment, Resources resources, Path folder)
        implements
            PracticeNetwork {

    @Override
    public void close() {
        end(resources, folder);
    }

    /** Ends every thread and socket and removes every file. */
    static void end(Resources resources, Path folder) {
        resources.close();
        try {
            remove(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A link is removed and never followed. */
    private static void remove(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
                for (Path file : files) {
                    remove(file);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
