package dev.connectiondoctor.app.view;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.controlsfx.control.MasterDetailPane;

/** A list, and beside it what is read of its choice. The line between them can be moved; the list keeps its width. */
final class ListAndDetail extends MasterDetailPane {
    private final Region list;
    private boolean placed;

    /** @param list begins as wide as it likes best */
    ListAndDetail(Region list, Node detail) {
        super(Side.LEFT, detail, list, true);
        this.list = list;
        setAnimated(false);
        setFocusTraversable(false);
        getStyleClass().add("list-and-detail");
    }

    @Override
    protected void layoutChildren() {
        if (!placed && getWidth() > 0) {
            placed = true;
            setDividerPosition(list.prefWidth(-1) / getWidth());
        }
        super.layoutChildren();
    }
}
