package dev.connectiondoctor.report.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.connectiondoctor.data.Table;
import dev.connectiondoctor.net.Scrubber;

/**
 * Collects samples and writes them as text that is right both as OpenMetrics and in the older form of Prometheus, which
 * the textfile collector of node_exporter reads: gauges alone, without time stamps. The metrics are those of
 * {@code metrics.tsv}, in its order.
 */
final class Exposition {
    private static final int MOST_LABEL = 200;

    private final Scrubber scrubber;
    private final Map<String, Family> families = new LinkedHashMap<>();

    private record Family(String unit, String help, Map<String, Double> samples) {}

    Exposition(Scrubber scrubber) {
        this.scrubber = scrubber;
        for (String[] row : Table.rows(Exposition.class, "metrics.tsv")) {
            families.put(row[0], new Family(row[1], row[2], new LinkedHashMap<>()));
        }
    }

    /**
     * Adds a sample.
     *
     * @param labels their values by name; one without a value is left out, as it would count as absent
     */
    void add(String metric, double value, Map<String, String> labels) {
        if (!Double.isFinite(value)) {
            return;
        }
        String written = labels.entrySet()
                .stream()
                .filter(label -> !label.getValue().isEmpty())
                .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                .collect(Collectors.joining(","));
        Objects.requireNonNull(families.get(metric), metric).samples().put(metric + "{" + written + "}", value);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        families.forEach((name, family) -> {
            if (!family.samples().isEmpty()) {
                head(name, family).forEach(line -> text.append("# ").append(line).append('\n'));
                family.samples()
                        .forEach((sample, value) -> text.append(sample)
                                .append(' ')
                                .append(number(value))
                                .append('\n'));
            }
        });
        return text.append("# EOF\n").toString();
    }

    private static List<String> head(String name, Family family) {
        String help = "HELP " + name + " " + family.help();
        String type = "TYPE " + name + " gauge";
        return family.unit().isEmpty()
                ? List.of(help, type)
                : List.of(help, type, "UNIT " + name + " " + family.unit());
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : Double.toString(value);
    }

    /** Printable, short, and unable to end its own quotes. */
    private String escaped(String value) {
        String clean = scrubber.scrub(value, MOST_LABEL)
                .codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT
                        && Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
