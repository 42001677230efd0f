package dev.connectiondoctor.app.view;

import java.util.Map;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.HistoryModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.kept.history.Keeping;

/** Whether checks are kept, and the way to remove them, which asks first. */
final class HistoryControls extends VBox {
    private final HistoryModel model;
    private final Words words;
    private final CheckBox keep = new CheckBox();
    private final Label note = Ui.text("", "hint");
    private final Button wipe;
    private final FlowRow usual;
    private final FlowRow question;
    private final Label asked = Ui.text("");
    private final Button sure;
    private final ChangeListener<Object> whenChanged = (_, _, _) -> show();

    HistoryControls(HistoryModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("history-controls");
        keep.setId("history-keep");
        keep.setText(words.of("history.keep"));
        keep.setMnemonicParsing(true);
        keep.setWrapText(true);
        keep.setOnAction(_ -> model.keep(keep.isSelected()));
        wipe = Ui.button(words.of("history.wipe"), Feather.TRASH_2, () -> ask(true));
        wipe.setId("history-wipe");
        sure = Ui.button(words.of("history.wipe.sure"), Feather.TRASH_2, this::wipe, "danger");
        sure.setId("history-wipe-sure");
        Button not = Ui.button(words.of("history.wipe.not"), Feather.X, () -> ask(false));
        not.setId("history-wipe-not");
        question = Ui.styled(new FlowRow(Ui.grow(asked), not, sure), "history-question");
        usual = Ui.styled(new FlowRow(Ui.grow(keep), wipe), "history-keep-line");
        getChildren().addAll(usual, question, note);
        model.keepingProperty().addListener(new WeakChangeListener<>(whenChanged));
        model.entriesProperty().addListener(new WeakChangeListener<>(whenChanged));
        model.failedProperty().addListener(new WeakChangeListener<>(whenChanged));
        show();
        Ui.show(question, false);
    }

    private void show() {
        Keeping keeping = model.keepingProperty().get();
        int count = model.entriesProperty().get().size();
        keep.setSelected(keeping.on());
        keep.setDisable(keeping == Keeping.OFF_BY_ENVIRONMENT);
        note.setText(note(keeping));
        note.setAccessibleText(note.getText());
        wipe.setDisable(count == 0);
        asked.setText(words.count("history.wipe.question", count));
        if (count == 0) {
            ask(false);
        }
    }

    private String note(Keeping keeping) {
        Map<String, String> folder = Map.of("folder", model.folder());
        if (model.failedProperty().get()) {
            return words.of("history.failed", folder);
        }
        return keeping == Keeping.OFF_BY_ENVIRONMENT
                ? words.of("history.off-by-environment")
                : words.of("history.kept", folder);
    }

    private void ask(boolean now) {
        boolean asking = question.isVisible();
        Ui.show(question, now);
        Ui.show(usual, !now);
        if (now) {
            sure.requestFocus();
        } else if (asking && !wipe.isDisabled()) {
            wipe.requestFocus();
        }
    }

    private void wipe() {
        ask(false);
        model.wipe();
    }
}
