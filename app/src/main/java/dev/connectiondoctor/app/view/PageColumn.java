package dev.connectiondoctor.app.view;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One column of things, as wide as can be read, that scrolls where it is higher than the window. */
class PageColumn extends ScrollPane {
    private final VBox column = Ui.styled(new VBox(), "start-column");

    PageColumn(Node... parts) {
        column.getChildren().addAll(parts);
        setContent(Ui.styled(new StackPane(column), "start-page"));
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("start");
    }

    final void add(Node... parts) {
        column.getChildren().addAll(parts);
    }
}
