package dev.connectiondoctor.app.view;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** Things side by side, each as wide as the others. */
class EqualRow extends GridPane {
    EqualRow(List<? extends Node> nodes) {
        getStyleClass().add("equal-row");
        ColumnConstraints share = new ColumnConstraints();
        share.setPercentWidth(100.0 / nodes.size());
        nodes.forEach(_ -> getColumnConstraints().add(share));
        addRow(0, nodes.toArray(Node[]::new));
    }
}
