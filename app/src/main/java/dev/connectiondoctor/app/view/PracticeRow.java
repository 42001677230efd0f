package dev.connectiondoctor.app.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.PracticeGroup;
import dev.connectiondoctor.app.model.PracticeModel;
import dev.connectiondoctor.app.model.RowState;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.practice.Scenario;

/** A practice network in the list: its story, its title where that does not tell too much, and how far it is. */
final class PracticeRow implements GroupedList.Look<PracticeGroup, Scenario> {
    private final PracticeModel model;
    private final Words words;

    PracticeRow(PracticeModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    @Override
    public String head(PracticeGroup group) {
        return switch (group) {
            case PracticeGroup.ToTry _ -> words.of("practice.to-try");
            case PracticeGroup.Tried _ -> words.of("practice.tried");
            case PracticeGroup.Healthy _ -> words.of("practice.nowhere");
            case PracticeGroup.About(var stage) -> words.name(stage);
        };
    }

    @Override
    public Node node(Scenario item) {
        VBox text = new VBox();
        if (!model.hidden(item)) {
            text.getChildren().add(Ui.styled(new Label(words.title(item)), "lookup-name"));
        }
        Label story = Ui.styled(new Label(words.story(item)), "practice-story");
        story.setWrapText(true);
        // Two lines; the whole story is beside the list.
        story.getStyleClass().add("practice-short");
        text.getChildren().add(story);
        return Ui.styled(new HBox(glyph(item), Ui.grow(text)), "practice-row");
    }

    private Node glyph(Scenario item) {
        return new StatusGlyph(model.solved(item)
                ? RowState.PASSED
                : model.tried(item) ? RowState.SKIPPED : RowState.WAITING, true);
    }

    @Override
    public String spoken(Scenario item) {
        String state = words.of(model.solved(item)
                ? "practice.state.solved"
                : model.tried(item) ? "practice.state.tried" : "practice.state.new");
        return (model.hidden(item) ? "" : words.title(item) + ": ") + words.story(item) + "\n" + state;
    }
}
