package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;

/** The steps of one connection, one below the other, each beginning where the one before it ended. */
final class PhaseChart {
    private static final double WIDTH = 680;
    private static final double ROW = 26;
    private static final double NAMES = 150;
    private static final double AMOUNTS = 70;
    private static final double THIN = 1.5;

    private final Wording words;

    PhaseChart(Wording words) {
        this.words = words;
    }

    /** @param look time to find the address, milliseconds */
    Page.Chart of(double look, FirstByteEvidence.Sample sample) {
        Map<String, Double> phases = new LinkedHashMap<>();
        phases.put("dns", look);
        phases.put("connect", sample.connectMs());
        phases.put("tls", sample.tlsMs());
        phases.put("first-byte", sample.firstByteMs());
        phases.values().removeIf(millis -> millis <= 0);
        double total = phases.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Page.Bar> bars = new ArrayList<>();
        List<Page.Label> labels = new ArrayList<>();
        double begun = 0;
        for (Map.Entry<String, Double> phase : phases.entrySet()) {
            double y = bars.size() * ROW;
            double scale = (WIDTH - NAMES - AMOUNTS) / Math.max(total, 1e-6);
            bars.add(new Page.Bar("bar", NAMES + begun * scale, y + 5, Math.max(THIN, phase.getValue() * scale),
                    ROW - 10));
            labels.add(new Page.Label("start", 0, y + ROW - 9, words.text("page.phase." + phase.getKey())));
            labels.add(new Page.Label("end", WIDTH, y + ROW - 9, Amounts.duration(phase.getValue())));
            begun += phase.getValue();
        }
        return new Page.Chart(words.text("page.chart.phases"),
                words.text("page.chart.phases.text", Map.of("time", Amounts.duration(total))), WIDTH,
                Math.max(ROW, bars.size() * ROW), "", bars, labels);
    }
}
