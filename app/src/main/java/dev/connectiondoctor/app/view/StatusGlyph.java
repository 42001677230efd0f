package dev.connectiondoctor.app.view;

import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.RowState;

/** A round sign for a state: shape and colour, both. The words beside it say the same. */
final class StatusGlyph extends StackPane {
    private final boolean still;
    private @Nullable RowState shown;

    /** @param still whether it stands still for a state that goes on */
    StatusGlyph(RowState state, boolean still) {
        this.still = still;
        Ui.state(this, "still", still);
        getStyleClass().add("status-glyph");
        show(state);
    }

    void show(RowState state) {
        if (state == shown) {
            return;
        }
        shown = state;
        for (RowState each : RowState.values()) {
            Ui.state(this, each.id(), each == state);
        }
        getChildren().setAll(sign(state));
    }

    private Node sign(RowState state) {
        return switch (state) {
            case WAITING -> new StackPane();
            case RUNNING -> still ? icon(Feather.MORE_HORIZONTAL) : new ProgressIndicator();
            case PASSED -> icon(Feather.CHECK);
            case WARNED -> icon(Feather.ALERT_TRIANGLE);
            case FAILED -> icon(Feather.X);
            case SKIPPED -> icon(Feather.MINUS);
            case CANCELLED -> icon(Feather.SQUARE);
            case CRASHED -> icon(Feather.ALERT_OCTAGON);
        };
    }

    private static Node icon(Ikon ikon) {
        return Ui.icon(ikon);
    }
}
