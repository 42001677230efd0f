package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Map;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import atlantafx.base.controls.CustomTextField;

import dev.connectiondoctor.app.model.RawLoader;
import dev.connectiondoctor.app.model.RawText;
import dev.connectiondoctor.app.model.StageRow;
import dev.connectiondoctor.app.model.Words;

/** The data of a step as it stands. Rows can be selected, copied and searched; only those in sight cost anything. */
final class RawPane extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final RawLoader loader;
    private final Words words;
    private final ViewContext context;
    private final ObservableList<RawText.Row> rows = FXCollections.observableArrayList();
    private final ListView<RawText.Row> list = Ui.styled(new ListView<>(rows), "raw", "code");
    private final CustomTextField wanted = new CustomTextField();
    private final Label count = Ui.line("", "hint");
    private final Button previous;
    private final Button next;
    private final IntegerProperty current = new SimpleIntegerProperty(-1);
    private RawText text = RawText.EMPTY;
    private List<RawText.Match> matches = List.of();

    /** @param search what is searched for, which outlives this pane */
    RawPane(RawLoader loader, StringProperty search, ViewContext context) {
        this.loader = loader;
        this.context = context;
        words = context.words();
        previous = Ui.iconButton(words.of("find.previous"), Feather.CHEVRON_UP, () -> go(-1), "flat");
        next = Ui.iconButton(words.of("find.next"), Feather.CHEVRON_DOWN, () -> go(1), "flat");
        getStyleClass().add("raw-pane");
        wanted.textProperty().bindBidirectional(search);
        getChildren().addAll(bar(), list);
        list();
        count();
    }

    private FlowRow bar() {
        wanted.setId("find");
        wanted.setLeft(Ui.icon(Feather.SEARCH));
        Ui.prompt(wanted, words.of("find"));
        wanted.setAccessibleText(words.of("find"));
        wanted.textProperty().subscribe(this::search);
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        previous.setId("find-previous");
        next.setId("find-next");
        count.setId("find-count");
        Button all = Ui.button(words.of("copy.all"), Feather.COPY, () -> {}, "flat");
        all.setOnAction(_ -> {
            context.desktop().copy(text.text(java.util.stream.IntStream.range(0, rows.size()).boxed().toList()));
            Note.COPIED.tell(all);
        });
        return Ui.styled(new FlowRow(Ui.grow(wanted), count, previous, next, all), "find-bar");
    }

    private void list() {
        list.setAccessibleText(words.of("tab.raw"));
        list.setPlaceholder(Ui.text(words.of("evidence.none"), "hint"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new RawCell(() -> matches, current));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    /** Shows what a step saw; a moment later, if it is much. */
    void show(StageRow row) {
        loader.load(row.report().orElse(null), words, this::show);
    }

    private void show(RawText loaded) {
        text = loaded;
        rows.setAll(loaded.rows());
        search();
    }

    /** The next key goes into what is searched for. */
    void find() {
        Ui.focus(wanted);
        wanted.selectAll();
    }

    private void press(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.F3) {
            go(key.isShiftDown() ? -1 : 1);
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !wanted.getText().isEmpty()) {
            wanted.clear();
            key.consume();
        }
    }

    private void search() {
        matches = text.find(wanted.getText());
        current.set(matches.isEmpty() ? -1 : 0);
        reveal();
        list.refresh();
    }

    private void go(int by) {
        if (!matches.isEmpty()) {
            current.set(Math.floorMod(current.get() + by, matches.size()));
            reveal();
            list.refresh();
        }
    }

    private void reveal() {
        if (current.get() >= 0) {
            int row = matches.get(current.get()).row();
            list.scrollTo(Math.max(0, row - 3));
            list.getSelectionModel().clearAndSelect(row);
        }
        count();
    }

    private void count() {
        boolean searched = !wanted.getText().isEmpty();
        count.setText(!searched
                ? ""
                : matches.isEmpty()
                        ? words.of("find.none")
                        : words.of("find.count", Map.of("number", current.get() + 1, "total", matches.size())));
        previous.setDisable(matches.isEmpty());
        next.setDisable(matches.isEmpty());
    }

    private void copy(KeyEvent key) {
        if (COPY.match(key) && !list.getSelectionModel().isEmpty()) {
            context.desktop().copy(text.text(List.copyOf(list.getSelectionModel().getSelectedIndices())));
            Note.COPIED.tell(list);
            key.consume();
        }
    }
}
