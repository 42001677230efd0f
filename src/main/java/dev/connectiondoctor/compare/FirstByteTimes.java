package dev.connectiondoctor.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.compare.Pair.Both;
import dev.connectiondoctor.report.Amounts;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence.Sample;

/**
 * How much longer one side waits for a first byte. Of a few samples nothing finer can be said than this: every sample of
 * the one side is slower than every sample of the other, and the middle ones are clearly apart.
 */
final class FirstByteTimes {
    private static final int LEAST_SAMPLES = 3;
    private static final double LEAST_MS = 50;
    private static final double FACTOR = 1.3;

    private FirstByteTimes() {}

    /**
     * @param slower the side that waits longer
     * @param moreMs by how much, from middle to middle, milliseconds
     */
    record Slower(Side slower, double moreMs, double slowMs, double quickMs) {}

    static Optional<Slower> slower(Both<FirstByteEvidence> both) {
        return Stream.of(Side.values()).flatMap(side -> slower(both, side).stream()).findFirst();
    }

    static Stream<Difference> difference(Both<FirstByteEvidence> both) {
        return slower(both).stream()
                .map(found -> new Difference("first-byte", Amounts.duration(median(times(both.a()))),
                        Amounts.duration(median(times(both.b()))), true));
    }

    private static Optional<Slower> slower(Both<FirstByteEvidence> both, Side side) {
        List<Double> slow = times(both.of(side));
        List<Double> quick = times(both.of(side.other()));
        if (slow.size() < LEAST_SAMPLES || quick.size() < LEAST_SAMPLES || slow.getFirst() <= quick.getLast()) {
            return Optional.empty();
        }
        double more = median(slow) - median(quick);
        return more >= LEAST_MS && median(slow) >= FACTOR * median(quick)
                ? Optional.of(new Slower(side, more, median(slow), median(quick)))
                : Optional.empty();
    }

    /** On connections in use already, shortest first: what a server does on the first request of each is its own. */
    private static List<Double> times(FirstByteEvidence seen) {
        List<Double> warm = seen.samples()
                .stream()
                .filter(sample -> !sample.cold() && sample.status() > 0)
                .map(Sample::firstByteMs)
                .sorted()
                .toList();
        return warm.size() >= LEAST_SAMPLES
                ? warm
                : seen.samples()
                        .stream()
                        .filter(sample -> sample.status() > 0)
                        .map(Sample::firstByteMs)
                        .sorted()
                        .toList();
    }

    private static double median(List<Double> sorted) {
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
