package dev.connectiondoctor.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import dev.connectiondoctor.kept.history.Entry;
import dev.connectiondoctor.kept.history.History;
import dev.connectiondoctor.kept.history.Trend;
import dev.connectiondoctor.report.Amounts;
import dev.connectiondoctor.report.TextStyle;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.text.Messages;

/** Writes a list of runs for a terminal. */
final class HistoryText {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
            .withZone(ZoneId.systemDefault());

    private final Wording words;
    private final String program;
    private final StringBuilder text = new StringBuilder();

    HistoryText(Messages messages, String program) {
        words = new Wording(messages);
        this.program = program;
    }

    String write(HistoryList list) {
        if (list.kept() == 0) {
            line(words.text("history.none"));
        } else if (list.rows().isEmpty()) {
            line(words.text("history.no-match", Map.of("count", list.kept())));
        } else {
            list.rows().forEach(this::row);
            line("");
            line(words.text("history.trends"));
            list.trends().forEach(this::trend);
            line("");
            line(words.text("history.runs", Map.of("count", list.kept(), "folder", list.folder())));
        }
        keeping(list);
        return text.toString();
    }

    private void keeping(HistoryList list) {
        switch (list.keeping()) {
            case ON -> {}
            case OFF -> line(words.text("history.keeping-off", Map.of("program", program)));
            case OFF_BY_ENVIRONMENT ->
                line(words.text("history.keeping-off-by-environment", Map.of("variable", History.VARIABLE)));
        }
    }

    private void row(HistoryList.Row row) {
        Entry entry = row.entry();
        String early = entry.complete() ? "" : " (" + words.text("history.ended-early") + ")";
        line("%4d  %s  %s %s".formatted(row.number(), MINUTE.format(entry.startedAt()), TextStyle.sign(entry.status()),
                entry.baseUrl()));
        line(" ".repeat(26) + entry.title() + early);
    }

    private void trend(Trend trend) {
        line("  " + words.text("history.trend", Map.of("address", trend.baseUrl(), "route", trend.route())));
        String figures = words.text("history.trend.figures",
                Map.of("healthy", trend.healthy(), "count", trend.runs().size()));
        line("    " + firstByte(trend, figures));
    }

    private String firstByte(Trend trend, String figures) {
        Trend.FirstByte firstByte = trend.firstByte();
        if (firstByte == null) {
            return figures;
        }
        String least = Amounts.duration(firstByte.leastMs());
        String most = Amounts.duration(firstByte.mostMs());
        Double median = firstByte.medianMs();
        return median == null
                ? words.text("history.trend.first-byte", Map.of("figures", figures, "least", least, "most", most))
                : words.text("history.trend.first-byte-median", Map.of("figures", figures, "least", least, "most",
                        most, "median", Amounts.duration(median)));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
