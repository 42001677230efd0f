package dev.connectiondoctor.app.view;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.controlsfx.control.MasterDetailPane;

/** A list, and beside it what is read of its choice. The line between them can be moved; the list keeps its width. */
final class ListAndDetail extends MasterDetailPane {
    private final Region list;
    private final DoubleProperty width;
    private boolean placed;

    /** @param width of the list as the user chose it; where that is 0, it is as wide as it likes best */
    ListAndDetail(Region list, Node detail, DoubleProperty width) {
        super(Side.LEFT, detail, list, true);
        this.list = list;
        this.width = width;
        setAnimated(false);
        setFocusTraversable(false);
        getStyleClass().add("list-and-detail");
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::moved);
        sceneProperty().subscribe(_ -> placed = false);
    }

    private void moved(MouseEvent released) {
        if (released.getTarget() instanceof Node node && isLine(node)) {
            width.set(list.getWidth());
        }
    }

    /** The line has a grip of its own upon it. */
    private static boolean isLine(Node node) {
        return node.getStyleClass().contains("split-pane-divider")
                || node.getParent() != null && node.getParent().getStyleClass().contains("split-pane-divider");
    }

    @Override
    protected void layoutChildren() {
        if (!placed && getWidth() > 0) {
            placed = true;
            double wanted = width.get() > 0 ? width.get() : list.prefWidth(-1);
            setDividerPosition(wanted / getWidth());
        }
        super.layoutChildren();
    }
}
