package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Map;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.LookupModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.explain.Match;

/** A field for an error text, and below it what that means, what it may come from and what mends it. */
final class LookupPane extends VBox {
    /** Those left out say less. */
    private static final int MOST = 5;

    private final Words words;
    private final TextArea text = new TextArea();
    private final VBox answers = Ui.styled(new VBox(), "lookup-answers");

    LookupPane(LookupModel model, Words words) {
        this.words = words;
        text.setId("error-text");
        text.setPromptText(words.of("lookup.prompt"));
        text.setAccessibleText(words.of("lookup.label"));
        text.setPrefRowCount(5);
        text.setWrapText(true);
        text.textProperty().bindBidirectional(model.textProperty());
        Label label = Ui.line(words.of("lookup.label"), "field-label");
        label.setLabelFor(text);
        getStyleClass().add("form");
        Label unknown = Ui.text(words.of("lookup.nothing"), "hint");
        unknown.setId("text-unknown");
        getChildren().addAll(Ui.styled(new VBox(label, text, Ui.text(words.of("lookup.promise"), "hint")), "field"),
                unknown, answers);
        Ui.whileShown(this, model.matchesProperty()).subscribe(this::show);
        Ui.whileShown(this, model.unknownProperty()).subscribe(nothing -> Ui.show(unknown, nothing));
    }

    void takeFocus() {
        Ui.focus(text);
    }

    private void show(List<Match> matches) {
        answers.getChildren().setAll(matches.stream().limit(MOST).map(this::answer).toList());
    }

    private Node answer(Match match) {
        String id = match.explanation().id();
        VBox card = Ui.styled(new VBox(Ui.text(words.engine("explain." + id + ".means"), "finding-title"),
                Ui.text(match.excerpt(), "code")), "card", "lookup-answer");
        card.setId("meaning-" + id);
        for (String cause : match.explanation().causes()) {
            card.getChildren()
                    .add(Ui.styled(new VBox(Ui.text(words.engine("cause." + cause + ".what"), "lookup-cause"),
                            Ui.text(words.engine("cause." + cause + ".fix"), "prose")), "lookup-entry"));
        }
        card.getChildren()
                .add(Ui.text(words.of("lookup.settles", Map.of("stage", words.name(match.explanation().stage()))),
                        "hint"));
        return card;
    }
}
