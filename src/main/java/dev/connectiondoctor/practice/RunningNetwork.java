package dev.connectiondoctor.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.wire.Resources;
import dev.connectiondoctor.stage.Environment;

/**
 * A network with all that has to be ended and removed.
 *
 * @param folder its files, in no folders of their own
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

    private static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
