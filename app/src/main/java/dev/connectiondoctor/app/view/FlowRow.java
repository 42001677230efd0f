package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A line of things as an {@link HBox} lays them out, as long as they fit. Texts and what grows get narrower down to
 * their least width; then what follows goes on below.
 */
class FlowRow extends Reflow {
    FlowRow(Node... children) {
        super(children);
    }

    @Override
    final boolean even() {
        return false;
    }

    @Override
    final List<List<Place>> lines(double width) {
        List<List<Place>> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        double taken = 0;
        for (Node node : getManagedChildren()) {
            double needed = needed(node);
            boolean begun = line.stream().anyMatch(other -> !isSpace(other));
            if (begun && taken + getSpacing() + needed > width + 1) {
                lines.add(spread(line, width));
                line = new ArrayList<>();
            }
            taken = (line.isEmpty() ? 0 : taken + getSpacing()) + needed;
            line.add(node);
        }
        if (!line.isEmpty()) {
            lines.add(spread(line, width));
        }
        return lines;
    }

    private double needed(Node node) {
        double least = Math.max(node.minWidth(-1), Math.min(snapSizeX(node.prefWidth(-1)), least()));
        return isElastic(node) ? least : snapSizeX(node.prefWidth(-1));
    }

    /** What is left goes to what grows, or is taken from what can be narrower. */
    private List<Place> spread(List<Node> line, double width) {
        double[] widths = line.stream().mapToDouble(node -> snapSizeX(node.prefWidth(-1))).toArray();
        double rest = width - getSpacing() * (line.size() - 1);
        for (double one : widths) {
            rest -= one;
        }
        if (rest > 0) {
            List<Node> growing = line.stream().filter(FlowRow::isGrowing).toList();
            for (int i = 0; i < widths.length; i++) {
                widths[i] += growing.contains(line.get(i)) ? Math.floor(rest / growing.size()) : 0;
            }
        } else {
            shrink(line, widths, -rest);
        }
        return places(line, widths);
    }

    /** In proportion to what each has beyond what it needs; a thing on its own gives whatever is asked for. */
    private void shrink(List<Node> line, double[] widths, double by) {
        if (line.size() == 1) {
            widths[0] -= by;
            return;
        }
        double[] spare = new double[widths.length];
        double all = 0;
        for (int i = 0; i < widths.length; i++) {
            spare[i] = Math.max(0, widths[i] - needed(line.get(i)));
            all += spare[i];
        }
        for (int i = 0; i < widths.length && all > 0; i++) {
            widths[i] -= Math.min(spare[i], by * spare[i] / all);
        }
    }

    private List<Place> places(List<Node> line, double[] widths) {
        List<Place> places = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < widths.length; i++) {
            places.add(new Place(line.get(i), x, widths[i]));
            x += widths[i] + getSpacing();
        }
        return places;
    }

    private static boolean isElastic(Node node) {
        return isGrowing(node) || node instanceof Labeled text && text.isWrapText();
    }

    private static boolean isGrowing(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS;
    }

    private static boolean isSpace(Node node) {
        return node.getClass() == Region.class;
    }
}
