package dev.connectiondoctor.stage.longstream;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.net.Network;

/**
 * Follows streams of the paced sender side by side and prints how long after its sending each event was stamped, and the
 * time that the processors spent. The first seconds, in which Java compiles what it runs, are not counted.
 * <p>
 * Arguments: {@code doctor|bare PORT STREAMS WARM_UP_SECONDS}
 */
public final class Follow {
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    private Follow() {}

    /** What one stream's reader saw. */
    private static final class Seen implements Readers.Listener {
        private final long from;
        private long[] late = new long[1024];
        private int count;

        Seen(long from) {
            this.from = from;
        }

        @Override
        public void read(long nanos, byte[] bytes, int length) {
            for (long sent : Events.stamps(new String(bytes, 0, length, StandardCharsets.ISO_8859_1))) {
                if (sent >= from) {
                    late = count == late.length ? Arrays.copyOf(late, 2 * count) : late;
                    late[count++] = nanos - sent;
                }
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[1]);
        int streams = Integer.parseInt(arguments[2]);
        long from = System.nanoTime() + Integer.parseInt(arguments[3]) * 1_000_000_000L;
        Options options = Readers.options(port);
        try (Network network = Readers.network(options)) {
            Readers.Reader reader = arguments[0].equals("doctor")
                    ? Readers.doctor(options, network)
                    : Readers.bare(port);
            List<Seen> seen = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < streams; i++) {
                Seen own = new Seen(from);
                seen.add(own);
                threads.add(Thread.ofVirtual().start(() -> follow(reader, own)));
            }
            Thread.sleep(Math.max(0, (from - System.nanoTime()) / 1_000_000));
            long processor = SYSTEM.getProcessCpuTime();
            long start = System.nanoTime();
            for (Thread thread : threads) {
                thread.join();
            }
            Readers.print(figures(seen, SYSTEM.getProcessCpuTime() - processor, System.nanoTime() - start));
        }
    }

    private static void follow(Readers.Reader reader, Seen seen) {
        try {
            reader.follow(seen);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, Object> figures(List<Seen> seen, long processor, long nanos) {
        long[] late = seen.stream().flatMapToLong(each -> Arrays.stream(each.late, 0, each.count)).sorted().toArray();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("events", late.length);
        figures.put("medianMicros", late[late.length / 2] / 1e3);
        figures.put("p99Micros", late[(int) (late.length * 0.99)] / 1e3);
        figures.put("processorPercent", 100.0 * processor / nanos);
        figures.put("processorMicrosPerEvent", processor / 1e3 / late.length);
        return figures;
    }
}
