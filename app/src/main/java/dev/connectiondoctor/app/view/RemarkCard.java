package dev.connectiondoctor.app.view;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.compare.CompareWords;
import dev.connectiondoctor.compare.Comparison;
import dev.connectiondoctor.compare.Remark;

/** A sentence on what the difference says, and what follows from it. */
final class RemarkCard extends VBox {
    RemarkCard(Remark remark, Comparison comparison, Words words) {
        CompareWords compared = words.comparison();
        Label title = Ui.text(compared.title(remark, comparison.pair()), "finding-title", "remark-title");
        title.setGraphic(Ui.icon(remark.matters() ? Feather.SHUFFLE : Feather.INFO));
        setId("remark-" + remark.id());
        getStyleClass().addAll("card", "remark");
        Ui.state(this, "matters", remark.matters());
        getChildren().addAll(title, Ui.line(compared.confidence(remark), "chip"),
                Ui.text(compared.explanation(remark, comparison.pair()), "prose"));
        setAccessibleText(title.getText());
    }
}
