package dev.connectiondoctor.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

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

    /** From the inside out; what a link leads to stays. */
    private static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
