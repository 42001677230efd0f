package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Set;

import javafx.scene.control.MenuItem;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.CheckRequest;
import dev.connectiondoctor.app.model.RowState;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.StageRow;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;

/** The ways to run a part of a check once more. They are open when the check is over, and not for a saved report. */
record RunAgain(WindowModel window, RunModel model, Words words) {

    /** What can be done about a row; none while the check is going on. */
    List<MenuItem> items(StageRow row) {
        MenuItem step = item(words.of(label(row)), "run-step", () -> step(row));
        MenuItem failed = item(words.of("run.failed"), "run-failed", () -> window.again(model.unsettled()));
        failed.setDisable(!possible() || model.unsettled().isEmpty());
        step.setDisable(!possible());
        return List.of(step, failed);
    }

    void step(StageRow row) {
        if (possible()) {
            window.again(Set.of(row.stage()));
        }
    }

    boolean possible() {
        return !model.phase().going() && model.request() instanceof CheckRequest.Live;
    }

    static String label(StageRow row) {
        return row.state() == RowState.SKIPPED ? "run.step" : "run.step-again";
    }

    private static MenuItem item(String text, String id, Runnable action) {
        MenuItem item = new MenuItem(text, Ui.icon(Feather.REFRESH_CW));
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
