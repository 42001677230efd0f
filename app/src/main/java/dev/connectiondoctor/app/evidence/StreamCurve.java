package dev.connectiondoctor.app.evidence;

import java.util.ArrayList;
import java.util.List;

import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/**
 * Bytes over time, ready to be drawn.
 *
 * @param points moments and amounts, beginning at nothing and ending at the end
 * @param silenceFromMs where the longest time without a byte began
 * @param silenceToMs where it ended
 */
public record StreamCurve(List<LongStreamEvidence.Read> points, double silenceFromMs, double silenceToMs) {

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
        int end = 1;
        for (int i = 2; i < points.size(); i++) {
            end = gap(points, i) > gap(points, end) ? i : end;
        }
        return new StreamCurve(List.copyOf(points), points.get(end - 1).atMs(), points.get(end).atMs());
    }

    private static double gap(List<LongStreamEvidence.Read> points, int i) {
        return points.get(i).atMs() - points.get(i - 1).atMs();
    }

    public double totalMs() {
        return points.getLast().atMs();
    }

    public long totalBytes() {
        return points.getLast().bytes();
    }

    public double silenceMs() {
        return silenceToMs - silenceFromMs;
    }

    /** How long nothing has come up to the end. */
    public double silenceAtEndMs() {
        int last = points.size() - 1;
        return points.get(last).bytes() == points.get(last - 1).bytes() ? gap(points, last) : 0;
    }

    /** Whether the silence takes so much of the time that it is worth marking. */
    public boolean silenceStandsOut() {
        return silenceMs() > totalMs() / 5;
    }
}
