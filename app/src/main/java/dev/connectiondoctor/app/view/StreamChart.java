package dev.connectiondoctor.app.view;

import java.util.Map;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

import dev.connectiondoctor.app.evidence.StreamCurve;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** Bytes over time as a stepped line, with the longest silence marked where it stands out. */
final class StreamChart extends Pane {
    private static final double SIDE = 16;
    private static final double TOP = 28;
    private static final double BOTTOM = 28;

    private final Words words;
    private final Region silence = Ui.styled(new Region(), "silence");
    private final Polyline line = Ui.styled(new Polyline(), "curve");
    private final Line axis = Ui.styled(new Line(), "axis");
    private final Line end = Ui.styled(new Line(), "cut");
    private final Label from = Ui.line("", "tick");
    private final Label silenceStart = Ui.line("", "tick");
    private final Label to = Ui.line("", "tick");
    private final Label most = Ui.line("", "tick");
    private final Label silenceText = Ui.line("", "silence-text");
    private StreamCurve curve;

    /** @param cut whether the end is not the end that was due */
    StreamChart(StreamCurve curve, boolean cut, Words words) {
        this.words = words;
        this.curve = curve;
        from.setText(words.of("unit.s", Map.of("value", 0)));
        getStyleClass().addAll("card", "stream-chart");
        Ui.state(this, "cut", cut);
        end.setVisible(cut);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(silence, axis, line, end, from, silenceStart, to, most, silenceText);
        show(curve);
    }

    /** Shows what came since. */
    final void show(StreamCurve now) {
        curve = now;
        to.setText(words.duration(curve.totalMs()));
        most.setText(words.bytes(curve.totalBytes()));
        silenceStart.setText(words.duration(curve.silenceFromMs()));
        silenceText.setText(words.of("curve.silence", Map.of("time", words.seconds(curve.silenceMs()))));
        silence.setVisible(curve.silenceStandsOut());
        silenceText.setVisible(curve.silenceStandsOut());
        setAccessibleText(words.of("curve.spoken", Map.of("bytes", most.getText(), "total", to.getText(), "silence",
                words.seconds(curve.silenceMs()), "start", silenceStart.getText())));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double bottom = getHeight() - BOTTOM;
        axis.setStartX(SIDE);
        axis.setEndX(getWidth() - SIDE);
        axis.setStartY(bottom);
        axis.setEndY(bottom);
        draw(bottom);
        end.setStartX(x(curve.totalMs()));
        end.setEndX(x(curve.totalMs()));
        end.setStartY(TOP / 2);
        end.setEndY(bottom);
        silence.resizeRelocate(x(curve.silenceFromMs()), 1, x(curve.silenceToMs()) - x(curve.silenceFromMs()),
                bottom - 1);
        place(most, SIDE, y(curve.totalBytes()) - 20, 0);
        layoutTicks(bottom);
        layoutInArea(silenceText, silence.getLayoutX(), bottom / 2, silence.getWidth(), bottom / 2, 0,
                javafx.geometry.HPos.CENTER, VPos.CENTER);
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
        double middle = x(curve.silenceFromMs());
        place(silenceStart, middle, bottom + 6, 0.5);
        silenceStart.setVisible(silence.isVisible() && middle > SIDE + 60 && middle < getWidth() - SIDE - 90);
    }

    private void place(Label label, double x, double y, double anchor) {
        label.autosize();
        label.relocate(Math.clamp(x - label.getWidth() * anchor, 2, Math.max(2, getWidth() - label.getWidth() - 2)),
                Math.max(2, y));
    }

    private double x(double millis) {
        return SIDE + (getWidth() - 2 * SIDE) * (curve.totalMs() == 0 ? 0 : millis / curve.totalMs());
    }

    private double y(long bytes) {
        double bottom = getHeight() - BOTTOM;
        return bottom - (bottom - TOP) * (curve.totalBytes() == 0 ? 0 : (double) bytes / curve.totalBytes());
    }
}
