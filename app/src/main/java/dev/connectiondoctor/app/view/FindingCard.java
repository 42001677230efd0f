package dev.connectiondoctor.app.view;

import java.util.Map;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.RowState;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Severity;

/** One finding in words: what is wrong, why, whose side it is on and how sure that is. */
final class FindingCard extends HBox {
    FindingCard(Finding finding, ViewContext context) {
        Words words = context.words();
        getStyleClass().addAll("card", "finding");
        Ui.state(this, finding.severity().id(), true);
        getChildren().addAll(new StatusGlyph(glyph(finding.severity()), true),
                Ui.grow(Ui.styled(new VBox(Ui.text(words.title(finding), "finding-title"),
                        Ui.text(words.explanation(finding), "finding-text"), chips(finding, words)), "finding-words")));
        Copyable.card(this, context);
    }

    static FlowPane chips(Finding finding, Words words) {
        String culprit = words.engine("culprit." + finding.culprit().id());
        return Ui.styled(new FlowPane(Ui.line(words.of("cause", Map.of("culprit", culprit)), "chip"),
                confidence(finding, words)), "chips");
    }

    private static Help confidence(Finding finding, Words words) {
        String id = finding.confidence().id();
        String sure = words.engine("confidence." + id);
        return Ui.styled(new Help(sure, words.of("sure", Map.of("sure", sure)), words.of("sure." + id)), "chip");
    }

    private static RowState glyph(Severity severity) {
        return switch (severity) {
            case INFO -> RowState.SKIPPED;
            case WARNING -> RowState.WARNED;
            case PROBLEM -> RowState.FAILED;
        };
    }
}
