package dev.connectiondoctor.app.view;

import java.util.List;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import atlantafx.base.controls.CustomTextField;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.EarlierCheck;
import dev.connectiondoctor.app.model.HistoryModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.kept.history.Entry;

/** The checks that were kept: found, opened again, and seen over time. */
final class HistoryPage extends VBox implements Page, Searchable {
    private final HistoryModel model;
    private final Words words;
    private final CustomTextField filter = new CustomTextField();
    private final ListView<Entry> list = new ListView<>();
    private final DownScroll page = new DownScroll(this);
    private final Label nothing = Ui.text("", "hint");
    private final ReadOnlyObjectProperty<@Nullable EarlierCheck> wanted;
    private final ChangeListener<List<Entry>> whenChanged = (_, _, now) -> show(now);
    private final ChangeListener<@Nullable EarlierCheck> whenWanted = (_, _, _) -> select();

    HistoryPage(WindowModel window, Words words) {
        model = window.history();
        wanted = window.earlierShownProperty();
        this.words = words;
        getStyleClass().add("history");
        page.setFitToHeight(true);
        page.setFocusTraversable(false);
        page.getStyleClass().add("start");
        filter.setId("history-filter");
        filter.setLeft(Ui.icon(Feather.SEARCH));
        Ui.prompt(filter, words.of("history.filter"));
        filter.setAccessibleText(words.of("history.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        list.setId("history-list");
        list.setAccessibleText(words.of("history.title"));
        list.setPlaceholder(nothing);
        EntryWords said = new EntryWords(words);
        list.setCellFactory(_ -> new HistoryCell(said));
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                open(list.getSelectionModel().getSelectedItem());
            }
        });
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && onCell(click.getPickResult().getIntersectedNode())) {
                open(list.getSelectionModel().getSelectedItem());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(Ui.text(words.of("history.title"), "page-title"), filter, list,
                new TrendPane(model, words), new HistoryControls(model, words));
        model.shownProperty().addListener(new WeakChangeListener<>(whenChanged));
        wanted.addListener(new WeakChangeListener<>(whenWanted));
        show(model.shownProperty().get());
    }

    @Override
    public Node node() {
        return page;
    }

    /** Another process may have kept more in the meantime. */
    @Override
    public void takeFocus() {
        model.refresh();
        Ui.focus(list);
    }

    @Override
    public void find() {
        Ui.focus(filter);
    }

    /** The one that was asked for elsewhere. */
    private void select() {
        EarlierCheck check = wanted.get();
        list.getItems()
                .stream()
                .filter(entry -> check != null && entry.id().equals(check.id()))
                .findFirst()
                .ifPresent(entry -> {
                    list.getSelectionModel().select(entry);
                    list.scrollTo(entry);
                });
    }

    private void show(List<Entry> entries) {
        list.getItems().setAll(entries);
        select();
        nothing.setText(words.of(model.entriesProperty().get().isEmpty() ? "history.empty" : "history.no-match"));
    }

    private void open(@Nullable Entry entry) {
        if (entry != null) {
            model.open(entry.id());
        }
    }

    /** A click beside the checks is meant for none of them. */
    private static boolean onCell(@Nullable Node hit) {
        for (Node node = hit; node != null; node = node.getParent()) {
            if (node instanceof HistoryCell cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }
}
