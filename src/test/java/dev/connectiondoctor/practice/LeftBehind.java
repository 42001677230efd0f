package dev.connectiondoctor.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;

/** Counts what runs of this process have open now. */
final class LeftBehind {
    private static final Pattern OURS = Pattern.compile("\"name\": \"(connection-doctor|practice|HttpClient)-[^\"]*\"");
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final int TRIES = 600;

    private LeftBehind() {}

    /** Threads of checks and of practice networks, virtual ones included. */
    static long threads() {
        try {
            Path dump = Files.createTempDirectory("threads-").resolve("dump.json");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), ThreadDumpFormat.JSON);
            long count = OURS.matcher(Files.readString(dump)).results().count();
            Files.delete(dump);
            Files.delete(dump.getParent());
            return count;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Open sockets of this process; 0 where the system does not say. */
    static long sockets() {
        if (Files.notExists(DESCRIPTORS)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            return open.filter(LeftBehind::isSocket).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until a count has come down to a value, half a minute at most; returns the last count. */
    static long settled(Supplier<Long> count, long wanted) throws InterruptedException {
        long last = count.get();
        for (int i = 0; i < TRIES && last > wanted; i++) {
            Thread.sleep(50);
            last = count.get();
        }
        return last;
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException gone) {
            return false;
        }
    }
}
