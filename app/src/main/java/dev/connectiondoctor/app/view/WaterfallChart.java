package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.evidence.Section;

/** Requests as bars, one below the other on one scale, so that the eye finds what takes the time. */
final class WaterfallChart extends VBox {
    WaterfallChart(Section.Waterfall waterfall) {
        getStyleClass().addAll("card", "waterfall-card");
        FlowPane legend = Ui.styled(new FlowPane(), "legend");
        waterfall.legend().forEach(span -> legend.getChildren().add(entry(span)));
        setSpacing(10);
        getChildren().addAll(legend, bars(waterfall));
    }

    private static Node entry(Section.Span span) {
        Label entry = Ui.line(span.label(), "legend-entry");
        entry.setGraphic(Ui.styled(new Region(), "swatch", style(span)));
        return entry;
    }

    private static Node bars(Section.Waterfall waterfall) {
        GridPane grid = Ui.styled(new GridPane(), "waterfall");
        ColumnConstraints lane = new ColumnConstraints();
        lane.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), lane, new ColumnConstraints());
        List<Section.Bar> bars = waterfall.bars();
        for (int row = 0; row < bars.size(); row++) {
            Section.Bar bar = bars.get(row);
            grid.addRow(row, Ui.line(bar.label(), "bar-label"), new Lane(bar, waterfall.totalMs()),
                    Ui.line(bar.total(), "bar-total"));
        }
        return grid;
    }

    private static String style(Section.Span span) {
        return span.phase().name().toLowerCase(Locale.ROOT);
    }

    /** The phases of one request. */
    private static final class Lane extends Pane {
        /** So that a phase that takes next to nothing can still be seen. */
        private static final double LEAST = 2;

        private final List<Section.Span> spans;
        private final double totalMs;

        Lane(Section.Bar bar, double totalMs) {
            this.spans = bar.spans();
            this.totalMs = totalMs;
            getStyleClass().add("lane");
            setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            setAccessibleText(bar.label() + ": "
                    + spans.stream().map(Lane::words).collect(Collectors.joining(", ")));
            spans.forEach(span -> getChildren().add(piece(span)));
        }

        private static Region piece(Section.Span span) {
            Region piece = Ui.styled(new Region(), "phase", style(span));
            Tooltip.install(piece, new Tooltip(words(span)));
            return piece;
        }

        private static String words(Section.Span span) {
            return span.label() + " " + span.duration();
        }

        @Override
        protected void layoutChildren() {
            double scale = totalMs == 0 ? 0 : getWidth() / totalMs;
            for (int i = 0; i < spans.size(); i++) {
                Section.Span span = spans.get(i);
                getChildren().get(i)
                        .resizeRelocate(span.fromMs() * scale, 0,
                                Math.max(LEAST, (span.toMs() - span.fromMs()) * scale), getHeight());
            }
        }
    }
}
