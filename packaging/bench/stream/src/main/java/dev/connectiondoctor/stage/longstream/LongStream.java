package dev.connectiondoctor.stage.longstream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.http.Opened;

/**
 * Reads one stream of the bulk sender to its end and prints how fast, and the memory of this process before, meanwhile
 * and after.
 * <p>
 * Arguments: {@code doctor|bare PORT}
 */
public final class LongStream {
    private LongStream() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[1]);
        Options options = Readers.options(port);
        Map<String, Object> figures = new LinkedHashMap<>();
        try (Network network = Readers.network(options)) {
            figures.put("residentBefore", resident("VmRSS"));
            long start = System.nanoTime();
            long bytes = arguments[0].equals("doctor") ? doctor(options, network, figures) : bare(port);
            figures.put("bytesPerSecond", bytes * 1e9 / (System.nanoTime() - start));
            figures.put("bytes", bytes);
            figures.put("residentAfter", resident("VmRSS"));
            figures.put("residentMost", resident("VmHWM"));
        }
        Readers.print(figures);
    }

    private static long doctor(Options options, Network network, Map<String, Object> figures) throws Exception {
        try (Opened.Answer answer = Readers.open(options, network);
                StreamReading reading = new StreamReading(answer, options.limits(), network.ticker(),
                        LongStream::ignore)) {
            figures.put("endedBy", reading.read());
            figures.put("events", reading.body().tally().events());
            return reading.body().bytes();
        }
    }

    private static void ignore(Progress progress) {}

    private static long bare(int port) throws Exception {
        long[] bytes = {0};
        Readers.bare(port).follow((_, _, length) -> bytes[0] += length);
        return bytes[0];
    }

    /** Bytes, by the kernel's count. */
    private static long resident(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status"))
                .stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow() * 1024;
    }
}
