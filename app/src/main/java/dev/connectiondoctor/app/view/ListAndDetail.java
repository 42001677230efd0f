package dev.connectiondoctor.app.view;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.controlsfx.control.MasterDetailPane;

/**
 * A list, and beside it what is read of its choice: the line between them can be moved; the list keeps its width. Or the
 * list above what is read.
 */
final class ListAndDetail extends MasterDetailPane {
    private final Region list;
    private final DoubleProperty width;
    private boolean placed;
    private double listed;

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

    /** @param listed height of the list above the detail, px */
    void stack(double listed) {
        this.listed = listed;
        turn(Side.TOP);
        requestLayout();
    }

    void standSideBySide() {
        turn(Side.LEFT);
    }

    /** To turn is to build anew, in which what has the focus would lose it. */
    private void turn(Side side) {
        if (getDetailSide() != side) {
            Node focused = Ui.holdsFocus(this) ? getScene().getFocusOwner() : null;
            placed = false;
            setDetailSide(side);
            if (focused != null) {
                focused.requestFocus();
            }
        }
    }

    private void moved(MouseEvent released) {
        if (getDetailSide() == Side.LEFT && released.getTarget() instanceof Node node && isLine(node)) {
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
        if (getDetailSide() == Side.TOP) {
            setDividerPosition(getHeight() > 0 ? listed / getHeight() : 0);
        } else if (!placed && getWidth() > 0) {
            placed = true;
            double wanted = width.get() > 0 ? width.get() : list.prefWidth(-1);
            setDividerPosition(wanted / getWidth());
        }
        super.layoutChildren();
    }
}
