package dev.connectiondoctor.app.view;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.evidence.Section;
import dev.connectiondoctor.app.model.RowState;
import dev.connectiondoctor.app.model.StageRow;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Finding;

/** What was found in a step, the evidence that matters most, and what the step is for. */
final class MeaningPane extends VBox {
    MeaningPane(StageRow row, List<Finding> findings, List<Section> sections, ViewContext context) {
        Words words = context.words();
        getStyleClass().add("tab-body");
        if (findings.isEmpty()) {
            getChildren().add(outcome(row, context));
        }
        if (row.state() == RowState.RUNNING) {
            getChildren().add(new LiveStreamPane(row, words));
        }
        findings.forEach(finding -> getChildren().add(new FindingCard(finding, context)));
        sections.forEach(section -> getChildren().add(new SectionView(context).show(section)));
        getChildren().add(Ui.styled(new VBox(Ui.text(words.of("meaning.about"), "section-title"),
                Ui.text(words.about(row.stage()), "prose")), "section"));
    }

    private static Node outcome(StageRow row, ViewContext context) {
        Words words = context.words();
        String summary = row.state() == RowState.RUNNING ? "" : words.summary(row);
        VBox text = Ui.styled(new VBox(Ui.text(words.of("outcome." + row.state().id()), "finding-title")),
                "finding-words");
        if (!summary.isEmpty()) {
            text.getChildren().add(Ui.text(summary, "finding-text"));
        }
        HBox card = Ui.styled(new HBox(new StatusGlyph(row.state(), context.still()), Ui.grow(text)), "card",
                "finding");
        Ui.state(card, "fine", row.state() == RowState.PASSED);
        return Copyable.card(card, context);
    }
}
