package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** The bytes of a streamed answer over time, with its silences shaded and the place where it was cut marked. */
final class StreamChart {
    private static final double WIDTH = 680;
    private static final double HEIGHT = 200;
    private static final double FLOOR = 170;
    private static final double CEILING = 16;
    private static final double LEFT = 60;
    private static final double CUT = 3;
    /** A pause is worth showing if it is long to a person and takes a good part of the time. */
    private static final double LONG_MS = 1000;
    private static final double PART = 0.08;

    private final Wording words;

    StreamChart(Wording words) {
        this.words = words;
    }

    Page.Chart of(LongStreamEvidence seen) {
        List<LongStreamEvidence.Read> reads = seen.reads();
        double end = Math.max(seen.totalMs(), reads.getLast().atMs());
        double most = Math.max(1, reads.stream().mapToLong(LongStreamEvidence.Read::bytes).max().orElse(1));
        String line = reads.stream()
                .map(read -> point(x(read.atMs(), end), FLOOR - read.bytes() / most * (FLOOR - CEILING)))
                .collect(Collectors.joining(" "));
        List<Page.Label> labels = new ArrayList<>(
                List.of(new Page.Label("end", LEFT - 8, CEILING + 4, words.text("page.chart.bytes",
                        Map.of("bytes", Math.round(most)))), new Page.Label("end", LEFT - 8, FLOOR, "0"),
                        new Page.Label("start", LEFT, HEIGHT - 8, "0 s"),
                        new Page.Label("end", WIDTH, HEIGHT - 8, Amounts.duration(end))));
        List<Page.Bar> bars = silences(reads, end);
        String text = bars.isEmpty() ? "page.chart.stream.text" : "page.chart.stream.shaded";
        bars.add(new Page.Bar("axis", LEFT, FLOOR, WIDTH - LEFT, 1));
        if (!seen.complete() && seen.endedBy() != LongStreamEvidence.EndedBy.CANCELLED) {
            bars.add(new Page.Bar("cut", x(seen.totalMs(), end) - CUT, CEILING, CUT, FLOOR - CEILING));
            labels.add(new Page.Label("bad", "end", x(seen.totalMs(), end) - 2 * CUT, CEILING - 4,
                    words.text("page.chart.cut")));
        }
        return new Page.Chart(words.text("page.chart.stream"),
                words.text(text,
                        Map.of("time", Amounts.duration(end), "silence", Amounts.duration(seen.maxSilenceMs()), "bytes",
                                Math.round(most))),
                WIDTH, HEIGHT, line, bars, labels);
    }

    private static List<Page.Bar> silences(List<LongStreamEvidence.Read> reads, double end) {
        List<Page.Bar> bars = new ArrayList<>();
        double before = 0;
        for (LongStreamEvidence.Read read : reads) {
            silence(before, read.atMs(), end, bars);
            before = read.atMs();
        }
        silence(before, end, end, bars);
        return bars;
    }

    private static void silence(double from, double to, double end, List<Page.Bar> bars) {
        if (to - from >= Math.max(LONG_MS, PART * end)) {
            bars.add(new Page.Bar("silence", x(from, end), CEILING, x(to, end) - x(from, end), FLOOR - CEILING));
        }
    }

    private static double x(double atMs, double end) {
        return LEFT + atMs / Math.max(end, 1e-6) * (WIDTH - LEFT);
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
