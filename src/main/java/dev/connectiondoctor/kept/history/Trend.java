package dev.connectiondoctor.kept.history;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How one service did over time on one way to it.
 *
 * @param route {@code direct} or {@code proxy}
 * @param runs the latest runs, the oldest first; at least one and at most {@value #MOST_RUNS}
 */
public record Trend(String baseUrl, String route, List<Entry> runs) {
    public static final int MOST_RUNS = 100;
    /** Fewer samples tell nothing of a median. */
    private static final int ENOUGH = 20;

    private record Endpoint(String baseUrl, String route) {}

    /** Time to first byte, milliseconds; the median is null for less than 20 samples. */
    public record FirstByte(int samples, double leastMs, @Nullable Double medianMs, double mostMs) {}

    public Trend {
        runs = List.copyOf(runs);
    }

    /**
     * The trends of all services, that of the latest run first.
     *
     * @param entries the newest first
     */
    public static List<Trend> of(List<Entry> entries) {
        Map<Endpoint, List<Entry>> sorted = entries.stream()
                .collect(Collectors.groupingBy(entry -> new Endpoint(entry.baseUrl(), entry.route()),
                        LinkedHashMap::new, Collectors.toList()));
        return sorted.entrySet()
                .stream()
                .map(one -> new Trend(one.getKey().baseUrl(), one.getKey().route(),
                        one.getValue().stream().limit(MOST_RUNS).toList().reversed()))
                .toList();
    }

    /** Runs that found nothing wrong. */
    public int healthy() {
        return (int) runs.stream().filter(Entry::healthy).count();
    }

    public Entry latest() {
        return runs.getLast();
    }

    /** Over all runs; null if none was answered. */
    public @Nullable FirstByte firstByte() {
        List<Double> samples = runs.stream()
                .map(Entry::firstByteMs)
                .flatMap(Collection::stream)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (samples.isEmpty()) {
            return null;
        }
        return new FirstByte(samples.size(), samples.getFirst(),
                samples.size() < ENOUGH ? null : samples.get(samples.size() / 2), samples.getLast());
    }
}
