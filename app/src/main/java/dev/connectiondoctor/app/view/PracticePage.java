package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import atlantafx.base.controls.CustomTextField;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.GroupedRow;
import dev.connectiondoctor.app.model.PracticeGroup;
import dev.connectiondoctor.app.model.PracticeModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.practice.Scenario;

/** The broken networks to try: a list of their stories, and what is thought of the one that is chosen. */
final class PracticePage extends BorderPane implements Page, Searchable {
    private final PracticeModel model;
    private final Words words;
    private final CustomTextField filter = new CustomTextField();
    private final GroupedList<PracticeGroup, Scenario> list;
    private final PracticeDetail detail;

    PracticePage(WindowModel window, Words words) {
        model = window.practice();
        this.words = words;
        model.say(said(model, words));
        detail = new PracticeDetail(window, words);
        list = new GroupedList<>(model.rowsProperty(), model.chosenProperty(), new PracticeRow(model, words),
                _ -> detail.takeFocus());
        list.setId("practice-list");
        list.setAccessibleText(words.of("practice.list"));
        list.setPlaceholder(Ui.text(words.of("practice.nothing"), "hint"));
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("lookup");
        VBox top = Ui.styled(new VBox(Ui.text(words.of("practice.title"), "page-title"),
                Ui.text(words.of("practice.text"), "hint"), controls()), "lookup-top");
        setCenter(new ListAndDetailPage(top, Ui.styled(new VBox(list), "lookup-side"),
                Ui.styled(detail, "lookup-detail"), window.listWidth()));
    }

    /** The model outlives the page, and so must not be given anything that knows it. */
    private static Function<Scenario, String> said(PracticeModel model, Words words) {
        return each -> words.story(each) + (model.hidden(each) ? "" : "\n" + words.title(each));
    }

    private Node controls() {
        filter.setId("practice-filter");
        filter.setLeft(Ui.icon(Feather.SEARCH));
        Ui.prompt(filter, words.of("practice.filter"));
        filter.setAccessibleText(words.of("practice.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
                key.consume();
                Ui.focus(list);
            }
        });
        CheckBox guess = new CheckBox(words.of("practice.guess"));
        guess.setId("practice-guess");
        guess.setMinWidth(USE_PREF_SIZE);
        guess.selectedProperty().bindBidirectional(model.guessingProperty());
        Label progress = Ui.line("", "hint");
        progress.setId("practice-progress");
        Ui.<List<GroupedRow<PracticeGroup, Scenario>>>whileShown(this, model.rowsProperty(),
                (_, _, _) -> progress.setText(progress()));
        return Ui.styled(new FlowRow(Ui.grow(filter), guess, progress), "lookup-controls");
    }

    private String progress() {
        return words.of("practice.progress", Map.of("tried", model.triedCount(), "solved", model.solvedCount(), "all",
                model.all().size()));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void takeFocus() {
        Ui.focus(list);
    }

    @Override
    public void find() {
        Ui.focus(filter);
    }
}
