package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.Guess;
import dev.connectiondoctor.app.model.Guess.Where;
import dev.connectiondoctor.app.model.PracticeModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.stage.Stage;

/** The network that is chosen: its story, what is wrong with it as somebody thinks, and the button that tries it. */
final class PracticeDetail extends VBox {
    private final WindowModel window;
    private final PracticeModel model;
    private final Words words;
    private final Choice<Where> where;
    private final Choice<Culprit> culprit;
    private final Label title = Ui.text("", "detail-title");
    private final Label story = Ui.text("", "practice-full");
    private final VBox guess = new VBox();
    private final Button run;
    private boolean showing;

    PracticeDetail(WindowModel window, Words words) {
        this.window = window;
        this.words = words;
        model = window.practice();
        where = new Choice<>("practice-where", words.of("practice.where"), each -> name(each, words));
        culprit = new Choice<>("practice-who", words.of("practice.who"),
                each -> words.engine("culprit." + each.id()));
        run = Ui.button(words.of("practice.try"), Feather.PLAY, this::run, "accent");
        run.setId("practice-run");
        title.setId("practice-title");
        story.setId("practice-story");
        guess.getStyleClass().addAll("card", "practice-guess");
        guess.getChildren()
                .addAll(Ui.text(words.of("practice.question"), "finding-title"),
                        field(where), field(culprit));
        fill();
        VBox body = Ui.styled(new VBox(title, story, guess, run), "tab-body");
        Node pane = Ui.scroll(body, "tab-scroll");
        pane.setAccessibleText(words.of("practice.title"));
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().add(pane);
        Ui.whileShown(this, model.chosenProperty(), (_, _, now) -> show(now));
        Ui.whileShown(this, model.guessingProperty(), (_, _, _) -> show(model.chosenProperty().get()));
        Ui.whileShown(this, model.guessProperty(), (_, _, now) -> show(now));
    }

    private Node field(Choice<?> choice) {
        Label label = Ui.line(choice.getAccessibleText(), "field-label");
        choice.setPromptText(words.of("practice.choose"));
        label.setLabelFor(choice);
        return Ui.styled(new VBox(label, choice), "field");
    }

    private void fill() {
        List<Where> places = new ArrayList<>(List.of(new Where.Nowhere()));
        Stream.of(Stage.values()).map(Where.At::new).forEach(places::add);
        where.getItems().setAll(places);
        culprit.getItems().setAll(Stream.of(Culprit.values()).filter(each -> each != Culprit.UNKNOWN).toList());
        where.setOnAction(_ -> think());
        culprit.setOnAction(_ -> think());
    }

    static String name(Where where, Words words) {
        return switch (where) {
            case Where.Nowhere _ -> words.of("practice.nowhere");
            case Where.At(Stage stage) -> words.name(stage);
        };
    }

    private void think() {
        if (showing) {
            return;
        }
        Where place = where.getValue();
        boolean fine = place instanceof Where.Nowhere;
        culprit.setDisable(fine);
        model.guessProperty().set(new Guess(place, fine ? null : culprit.getValue()));
    }

    /** To show one half of a guess is not to think anew of the other. */
    private void show(Guess now) {
        showing = true;
        where.setValue(now.where());
        culprit.setValue(now.culprit());
        showing = false;
        culprit.setDisable(now.where() instanceof Where.Nowhere);
    }

    private void show(@Nullable Scenario scenario) {
        run.setDisable(scenario == null);
        boolean told = scenario != null && !model.hidden(scenario);
        Ui.show(title, told);
        Ui.show(guess, model.guessingProperty().get() && scenario != null);
        title.setText(told ? words.title(scenario) : "");
        story.setText(scenario == null ? "" : words.story(scenario));
    }

    /** What comes next: the guess, or the run where nothing is guessed. */
    void takeFocus() {
        if (model.guessingProperty().get()) {
            where.requestFocus();
        } else {
            run.requestFocus();
        }
    }

    private void run() {
        Scenario scenario = model.chosenProperty().get();
        if (scenario != null) {
            window.practise(scenario);
        }
    }
}
