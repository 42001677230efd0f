package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.kept.history.Entry;
import dev.connectiondoctor.kept.history.Trend;

/** One service over time: a column a check, with a dot for every first byte and below it the verdict's own shape. */
final class TrendChart extends Pane {
    private static final double SIDE = 16;
    private static final double TOP = 24;
    private static final double BOTTOM = 46;
    /** The size of letters that the other lengths are meant for. */
    private static final double USUAL = 11;
    private static final double DOT = 2.5;
    private static final double MARK = 10;
    /** Columns stand no further apart, or two checks would look like years. */
    private static final double WIDEST = 40;

    private final List<Column> columns = new ArrayList<>();
    private final Line axis = Ui.styled(new Line(), "axis");
    private final Label most = Ui.line("", "tick");
    private final Label from = Ui.line("", "tick");
    private final Label to = Ui.line("", "tick");
    private final double mostMs;

    private record Column(List<Double> millis, Group dots, Node mark) {}

    TrendChart(Trend trend, Words words) {
        EntryWords said = new EntryWords(words);
        mostMs = trend.runs().stream().flatMap(run -> run.firstByteMs().stream()).max(Double::compare).orElse(0.0);
        getStyleClass().addAll("card", "trend-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken(trend, words));
        most.setText(mostMs == 0 ? "" : words.of("history.chart.most", Map.of("time", words.duration(mostMs))));
        from.setText(said.when(trend.runs().getFirst()));
        to.setText(trend.runs().size() == 1 ? "" : said.when(trend.latest()));
        getChildren().addAll(axis, most, from, to);
        trend.runs().forEach(this::add);
    }

    static String spoken(Trend trend, Words words) {
        Trend.FirstByte times = trend.firstByte();
        Map<String, Object> counts = Map.of("healthy", trend.healthy(), "count", trend.runs().size());
        return times == null
                ? words.of("history.figures", counts)
                : words.of("history.figures-timed", Map.of("healthy", trend.healthy(), "count", trend.runs().size(),
                        "least", words.duration(times.leastMs()), "most", words.duration(times.mostMs())));
    }

    private void add(Entry run) {
        Group dots = new Group(run.firstByteMs()
                .stream()
                .<Node>map(_ -> Ui.styled(new Circle(DOT), "dot"))
                .toList());
        dots.setAutoSizeChildren(false);
        Node mark = new VerdictMark(run.status());
        columns.add(new Column(run.firstByteMs(), dots, mark));
        getChildren().addAll(dots, mark);
    }

    @Override
    protected void layoutChildren() {
        double bottom = getHeight() - BOTTOM * unit();
        axis.setStartX(SIDE);
        axis.setEndX(getWidth() - SIDE);
        axis.setStartY(bottom);
        axis.setEndY(bottom);
        double step = Math.min(WIDEST * unit(), (getWidth() - 2 * SIDE) / columns.size());
        for (int i = 0; i < columns.size(); i++) {
            layout(columns.get(i), SIDE + step * (i + 0.5), bottom);
        }
        put(most, SIDE, 4);
        put(from, SIDE, getHeight() - 20 * unit());
        to.autosize();
        double last = SIDE + step * columns.size();
        put(to, Math.max(last - to.getWidth(), SIDE + from.getWidth() + SIDE), getHeight() - 20 * unit());
    }

    /** Pixels in letters of the usual size. */
    private double unit() {
        return most.getFont().getSize() / USUAL;
    }

    private void layout(Column column, double x, double bottom) {
        for (int i = 0; i < column.millis().size(); i++) {
            Circle dot = (Circle) column.dots().getChildren().get(i);
            dot.setCenterX(x);
            dot.setCenterY(bottom - (bottom - TOP * unit()) * (mostMs == 0 ? 0 : column.millis().get(i) / mostMs));
        }
        column.mark().resizeRelocate(x - MARK * unit() / 2, bottom + 5, MARK * unit(), MARK * unit());
    }

    private static void put(Label label, double x, double y) {
        label.autosize();
        label.relocate(x, y);
    }

    /** The verdicts in this trend, to be explained beside it. */
    static List<Verdict.Status> verdicts(Trend trend) {
        return trend.runs().stream().map(Entry::status).distinct().sorted().toList();
    }
}
