package dev.connectiondoctor.app.view;

import java.util.Map;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.report.Rejudged;
import dev.connectiondoctor.report.Report;

/** Says of a check that was read from a file when it was saved, and what today's rules say otherwise. */
final class SavedNote extends VBox {
    SavedNote(RunModel model, Words words) {
        setId("saved-note");
        getStyleClass().add("saved-note");
        Report report = model.report().orElse(null);
        Rejudged rejudged = report == null ? null : report.rejudged();
        Ui.show(this, rejudged != null);
        if (report != null && rejudged != null) {
            Label saved = Ui.text(words.of(rejudged.same() ? "opened.same" : "opened.changed",
                    Map.of("time", rejudged.savedAt(), "version", rejudged.savedBy(), "os", report.doctor().os())));
            saved.setGraphic(Ui.icon(Feather.ARCHIVE));
            getChildren().add(saved);
            words.notes(report).forEach(sentence -> getChildren().add(Ui.text(sentence, "saved-change")));
        }
    }
}
