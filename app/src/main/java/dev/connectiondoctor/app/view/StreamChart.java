package dev.connectiondoctor.app.view;

import java.util.Map;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

import dev.connectiondoctor.app.evidence.StreamCurve;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/**
 * Bytes over time as a stepped line. Silences that stand out are marked, and so are the beginnings of blocks and an end
 * that was not due.
 */
final class StreamChart extends Pane {
    private static final double SIDE = 16;
    private static final double TOP = 28;
    private static final double BOTTOM = 28;
    /** The size of letters that the other lengths are meant for. */
    private static final double USUAL = 11;
    private static final double GAP = 6;
    private static final double BLOCK = 3;

    private final Words words;
    private final Group silences = new Group();
    private final Group blocks = new Group();
    private final Polyline line = Ui.styled(new Polyline(), "curve");
    private final Line axis = Ui.styled(new Line(), "axis");
    private final Line end = Ui.styled(new Line(), "cut");
    private final Label from = Ui.line("", "tick");
    private final Label silenceStart = Ui.line("", "tick");
    private final Label to = Ui.line("", "tick");
    private final Label most = Ui.line("", "tick");
    private final Label endText = Ui.line("", "end-text");
    private StreamCurve curve;

    /** @param cut how it ended, if that is not the end that was due; else empty */
    StreamChart(StreamCurve curve, String cut, Words words) {
        this.words = words;
        this.curve = curve;
        from.setText(words.of("unit.s", Map.of("value", 0)));
        silences.setAutoSizeChildren(false);
        getStyleClass().addAll("card", "stream-chart");
        Ui.state(this, "cut", !cut.isEmpty());
        end.setVisible(!cut.isEmpty());
        endText.setText(cut);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(silences, axis, line, blocks, end, from, silenceStart, to, most, endText);
        show(curve);
    }

    /** Shows what came since. */
    final void show(StreamCurve now) {
        curve = now;
        to.setText(words.duration(curve.totalMs()));
        most.setText(words.bytes(curve.totalBytes()));
        silenceStart.setText(words.duration(curve.silence().fromMs()));
        silences.getChildren().setAll(curve.silences().stream().map(this::marked).toList());
        blocks.getChildren()
                .setAll(curve.blocks().stream().map(_ -> Ui.styled(new Circle(BLOCK), "block")).toList());
        setAccessibleText(words.of("curve.spoken", Map.of("bytes", most.getText(), "total", to.getText(), "silence",
                words.seconds(curve.silence().ms()), "start", silenceStart.getText(), "end", endText.getText()))
                .strip());
        requestLayout();
    }

    /** The longest one says what it is; there is little room in the others. */
    private Label marked(StreamCurve.Silence silence) {
        String time = words.seconds(silence.ms());
        Label mark = Ui.line(silence.equals(curve.silence()) ? words.of("curve.silence", Map.of("time", time)) : time,
                "silence");
        mark.setMinWidth(0);
        return mark;
    }

    @Override
    protected void layoutChildren() {
        double bottom = getHeight() - BOTTOM * unit();
        axis.setStartX(SIDE);
        axis.setEndX(getWidth() - SIDE);
        axis.setStartY(bottom);
        axis.setEndY(bottom);
        draw(bottom);
        end.setStartX(x(curve.totalMs()));
        end.setEndX(x(curve.totalMs()));
        end.setStartY(TOP * unit() / 2);
        end.setEndY(bottom);
        place(endText, x(curve.totalMs()) - GAP, 4, 1);
        layoutMarks(bottom);
        place(most, SIDE, y(curve.totalBytes()) - 20 * unit(), 0);
        layoutTicks(bottom);
    }

    private void layoutMarks(double bottom) {
        for (int i = 0; i < curve.silences().size(); i++) {
            StreamCurve.Silence silence = curve.silences().get(i);
            double left = x(silence.fromMs());
            Label mark = (Label) silences.getChildren().get(i);
            double width = x(silence.toMs()) - left;
            mark.setContentDisplay(mark.prefWidth(-1) <= width ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
            mark.resizeRelocate(left, 1, width, bottom - 1);
        }
        for (int i = 0; i < curve.blocks().size(); i++) {
            LongStreamEvidence.Read begun = curve.blocks().get(i);
            blocks.getChildren().get(i).relocate(x(begun.atMs()) - BLOCK, y(begun.bytes()) - BLOCK);
        }
    }

    private void draw(double bottom) {
        line.getPoints().clear();
        double height = bottom;
        for (LongStreamEvidence.Read point : curve.points()) {
            line.getPoints().addAll(x(point.atMs()), height);
            height = y(point.bytes());
            line.getPoints().addAll(x(point.atMs()), height);
        }
    }

    private void layoutTicks(double bottom) {
        place(from, SIDE, bottom + 6, 0);
        place(to, getWidth() - SIDE, bottom + 6, 1);
        double middle = x(curve.silence().fromMs());
        place(silenceStart, middle, bottom + 6, 0.5);
        silenceStart.setVisible(!curve.silences().isEmpty() && middle > SIDE + 60 * unit()
                && middle < getWidth() - SIDE - 90 * unit());
    }

    private void place(Label label, double x, double y, double anchor) {
        label.autosize();
        label.relocate(Math.clamp(x - label.getWidth() * anchor, 2, Math.max(2, getWidth() - label.getWidth() - 2)),
                Math.max(2, y));
    }

    /** Pixels in letters of the usual size. */
    private double unit() {
        return most.getFont().getSize() / USUAL;
    }

    private double x(double millis) {
        return SIDE + (getWidth() - 2 * SIDE) * (curve.totalMs() == 0 ? 0 : millis / curve.totalMs());
    }

    private double y(long bytes) {
        double bottom = getHeight() - BOTTOM * unit();
        return bottom - (bottom - TOP * unit()) * (curve.totalBytes() == 0 ? 0 : (double) bytes / curve.totalBytes());
    }
}
