package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;

/** Things side by side, each as wide as the others; as many in a line as there is room for, and evenly so. */
class EqualRow extends Reflow {
    EqualRow(List<? extends Node> nodes) {
        super(nodes.toArray(Node[]::new));
        getStyleClass().add("equal-row");
    }

    @Override
    final boolean even() {
        return true;
    }

    @Override
    final List<List<Place>> lines(double width) {
        List<Node> nodes = getManagedChildren();
        int fitting = (int) Math.clamp((width + getSpacing()) / (least() + getSpacing()), 1, Math.max(1, nodes.size()));
        int rows = Math.ceilDiv(nodes.size(), fitting);
        int columns = Math.ceilDiv(nodes.size(), Math.max(1, rows));
        double share = Math.floor((width - getSpacing() * (columns - 1)) / columns);
        List<List<Place>> lines = new ArrayList<>();
        for (int from = 0; from < nodes.size(); from += columns) {
            List<Place> line = new ArrayList<>();
            for (Node node : nodes.subList(from, Math.min(nodes.size(), from + columns))) {
                line.add(new Place(node, line.size() * (share + getSpacing()), share));
            }
            lines.add(line);
        }
        return lines;
    }
}
