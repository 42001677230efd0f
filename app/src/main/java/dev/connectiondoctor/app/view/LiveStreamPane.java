package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Map;

import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.evidence.StreamCurve;
import dev.connectiondoctor.app.model.StageRow;
import dev.connectiondoctor.app.model.Words;

/** A streamed answer while it comes in; takes no room until its first byte. Drawn as often as the time is counted. */
final class LiveStreamPane extends VBox {
    private final StageRow row;
    private final Words words;
    private final Label received = Ui.text("", "stat-value");
    private final Label silent = Ui.text("", "stat-value");
    private final Label title = Ui.text("", "section-title");
    private @Nullable StreamChart chart;

    LiveStreamPane(StageRow row, Words words) {
        this.row = row;
        this.words = words;
        getStyleClass().add("section");
        setId("live-stream");
        Ui.show(this, false);
        ChangeListener<Number> tick = (_, _, elapsed) -> show(elapsed.doubleValue());
        sceneProperty().addListener((_, _, scene) -> {
            row.elapsedMsProperty().removeListener(tick);
            if (scene != null) {
                row.elapsedMsProperty().addListener(tick);
                show(row.elapsedMsProperty().get());
            }
        });
    }

    private void show(double elapsedMs) {
        row.live().curve(elapsedMs).ifPresent(this::show);
    }

    private void show(StreamCurve curve) {
        int number = row.live().number();
        title.setText(number == 1 ? words.of("live.title") : words.of("live.again", Map.of("number", number)));
        received.setText(words.bytes(curve.totalBytes()));
        silent.setText(words.seconds(curve.silenceAtEndMs()));
        if (chart == null) {
            chart = new StreamChart(curve, "", words);
            getChildren().setAll(title,
                    new EqualRow(List.of(stat("evidence.bytes", received), stat("live.silent", silent))), chart);
            Ui.show(this, true);
        } else {
            chart.show(curve);
        }
    }

    private VBox stat(String label, Label value) {
        return Ui.styled(new VBox(Ui.text(words.of(label), "stat-label"), value), "card", "stat");
    }
}
