package dev.connectiondoctor.app.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/**
 * Bytes over time, ready to be drawn.
 *
 * @param points moments and amounts, beginning at nothing and ending at the end
 * @param silence the longest time without a byte
 * @param silences those that take so much of the time that they are worth marking, in their order
 * @param blocks where bytes began to come again, if they came in a few lumps with pauses between them; else empty
 */
public record StreamCurve(List<LongStreamEvidence.Read> points, Silence silence, List<Silence> silences,
        List<LongStreamEvidence.Read> blocks) {
    private static final double STANDS_OUT = 1.0 / 8;
    private static final double BESIDE_LONGEST = 1.0 / 2;
    private static final double PAUSE = 1.0 / 50;
    private static final int MOST_BLOCKS = 30;

    /** A time without a byte, milliseconds since the request. */
    public record Silence(double fromMs, double toMs) {
        public double ms() {
            return toMs - fromMs;
        }
    }

    public static StreamCurve of(LongStreamEvidence stream) {
        return of(stream.reads(), stream.totalMs());
    }

    /** @param totalMs the end, or now */
    public static StreamCurve of(List<LongStreamEvidence.Read> reads, double totalMs) {
        List<LongStreamEvidence.Read> points = new ArrayList<>();
        points.add(new LongStreamEvidence.Read(0, 0));
        points.addAll(reads);
        if (totalMs > points.getLast().atMs()) {
            points.add(new LongStreamEvidence.Read(totalMs, points.getLast().bytes()));
        }
        List<Silence> all = IntStream.range(1, points.size())
                .mapToObj(i -> new Silence(points.get(i - 1).atMs(), points.get(i).atMs()))
                .toList();
        Silence longest = all.stream().reduce(new Silence(0, 0), (one, other) -> other.ms() > one.ms() ? other : one);
        double least = Math.max(points.getLast().atMs() * STANDS_OUT, longest.ms() * BESIDE_LONGEST);
        return new StreamCurve(List.copyOf(points), longest,
                all.stream().filter(silence -> silence.ms() > least).toList(), blocks(reads, points.getLast().atMs()));
    }

    /** A pause is as good as any if it is half as long as the longest one; the wait for the first byte is none. */
    private static List<LongStreamEvidence.Read> blocks(List<LongStreamEvidence.Read> reads, double totalMs) {
        double longest = IntStream.range(1, reads.size()).mapToDouble(i -> pause(reads, i)).max().orElse(0);
        if (longest < totalMs * PAUSE) {
            return List.of();
        }
        List<LongStreamEvidence.Read> begun = IntStream.range(0, reads.size())
                .filter(i -> i == 0 || pause(reads, i) >= longest * BESIDE_LONGEST)
                .mapToObj(reads::get)
                .toList();
        return begun.size() > MOST_BLOCKS ? List.of() : begun;
    }

    private static double pause(List<LongStreamEvidence.Read> reads, int i) {
        return reads.get(i).atMs() - reads.get(i - 1).atMs();
    }

    public double totalMs() {
        return points.getLast().atMs();
    }

    public long totalBytes() {
        return points.getLast().bytes();
    }

    /** How long nothing has come up to the end. */
    public double silenceAtEndMs() {
        int last = points.size() - 1;
        return points.get(last).bytes() == points.get(last - 1).bytes() ? pause(points, last) : 0;
    }
}
