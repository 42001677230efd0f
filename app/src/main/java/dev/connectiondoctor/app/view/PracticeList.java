package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.practice.Scenario;

/** The practice networks, by title and story, with a field that narrows the list. */
final class PracticeList extends VBox {
    private final Words words;
    private final Consumer<Scenario> practise;
    private final TextField filter = new TextField();

    PracticeList(List<Scenario> scenarios, Words words, Consumer<Scenario> practise) {
        this.words = words;
        this.practise = practise;
        getStyleClass().add("practice");
        filter.setId("practice-filter");
        filter.setPromptText(words.of("practice.filter"));
        filter.setAccessibleText(words.of("practice.filter"));
        VBox list = Ui.styled(new VBox(), "practice-list");
        Label nothing = Ui.text(words.of("practice.nothing"), "hint");
        filter.textProperty().subscribe(text -> {
            list.getChildren()
                    .setAll(scenarios.stream().filter(scenario -> matches(scenario, text)).map(this::entry).toList());
            Ui.show(nothing, list.getChildren().isEmpty());
        });
        getChildren().addAll(filter, nothing, list);
    }

    void takeFocus() {
        Ui.focus(filter);
    }

    private boolean matches(Scenario scenario, String text) {
        return (scenario.name() + " " + words.title(scenario) + " " + words.story(scenario)).toLowerCase(words.locale())
                .contains(text.strip().toLowerCase(words.locale()));
    }

    private Node entry(Scenario scenario) {
        Button run = Ui.button(words.of("practice.try"), Feather.PLAY, () -> practise.accept(scenario));
        run.setAccessibleText(words.of("practice.try") + ": " + words.title(scenario));
        run.setId("practice-" + scenario.name());
        return Ui.styled(new HBox(Ui.grow(new VBox(Ui.text(words.title(scenario), "practice-title"),
                Ui.text(words.story(scenario), "practice-story"))), Ui.spacer(), run), "practice-entry");
    }
}
