package dev.connectiondoctor.app.view;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * A head, and below it a list and what is chosen of it, side by side. Where the window has no room for the least sizes
 * of both, they stand below each other on one page that scrolls.
 */
final class ListAndDetailPage extends ScrollPane {
    private final Region head;
    private final Region list;
    private final Region detail;
    private final ListAndDetail columns;
    private final Body body = new Body();
    /** How much of the page is above the window, in pixels. */
    private double scrolled;
    /** What can be scrolled, as it was laid out last. */
    private double settled;

    /**
     * @param detail asked for its height, it should answer for the whole of what it holds
     * @param width of the list as the user chose it, px; 0 for the one that it likes best
     */
    ListAndDetailPage(Region head, Region list, Region detail, DoubleProperty width) {
        this.head = head;
        this.list = list;
        this.detail = detail;
        columns = new ListAndDetail(list, detail, width);
        body.getChildren().addAll(head, columns);
        setContent(body);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("list-and-detail-page");
        heightProperty().addListener(_ -> body.requestLayout());
        vvalueProperty().addListener(_ -> noteScrolled());
        list.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventFilter(KeyEvent.KEY_RELEASED, this::release);
    }

    /** Whether the detail is to be found below the list. */
    boolean stacked() {
        return !fits(getWidth());
    }

    /** Shows the detail from its upper edge, if it is not seen anyway. */
    void showDetail() {
        if (stacked()) {
            applyCss();
            layout();
            scrollTo(top(detail));
        }
    }

    /** Shows a part of the detail from its upper edge, as far as the page is what scrolls. */
    void show(@Nullable Node part) {
        if (part != null && stacked()) {
            scrollTo(top(part));
        }
    }

    private double top(Node part) {
        return body.sceneToLocal(part.localToScene(part.getLayoutBounds())).getMinY();
    }

    /** Only somebody who scrolls says what is to be seen; a change of sizes does not. */
    private void noteScrolled() {
        if (hidden() == settled) {
            scrolled = getVvalue() * settled;
        }
    }

    private void click(MouseEvent click) {
        for (Node hit = click.getPickResult().getIntersectedNode(); hit != null; hit = hit.getParent()) {
            if (hit instanceof ScrollBar) {
                return;
            }
        }
        showDetail();
    }

    /** Enter in the list goes on to what is chosen. */
    private void press(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && Ui.holdsFocus(list)) {
            showDetail();
        }
    }

    /** All other keys keep what has the focus in sight. */
    private void release(KeyEvent key) {
        if (key.getCode() != KeyCode.ENTER) {
            showFocused();
        }
    }

    private void showFocused() {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        if (focused != null && stacked() && Ui.holdsFocus(body)) {
            Bounds bounds = body.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
            double seen = getHeight();
            double lowest = Math.min(bounds.getMinY(), bounds.getMaxY() - seen);
            scrollTo(Math.clamp(scrolled, lowest, Math.max(lowest, bounds.getMinY())));
        }
    }

    private double hidden() {
        return body.getHeight() - getHeight();
    }

    private void scrollTo(double pixels) {
        setVvalue(hidden() > 0 ? Math.clamp(pixels / hidden(), 0, 1) : 0);
    }

    private boolean fits(double width) {
        double high = Math.max(list.minHeight(-1), detail.minHeight(-1));
        return width >= list.minWidth(-1) + detail.minWidth(-1) && getHeight() >= head.prefHeight(width) + high;
    }

    private final class Body extends Pane {
        private double above;

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected double computeMinHeight(double width) {
            return stacked()
                    ? head.prefHeight(width) + list.prefHeight(width) + detailHeight(width)
                    : 0;
        }

        @Override
        protected double computePrefHeight(double width) {
            return computeMinHeight(width);
        }

        private double detailHeight(double width) {
            return Math.max(detail.minHeight(width), detail.prefHeight(width));
        }

        /** What is read stays in its place when the head above it gets higher or lower. */
        private void keepInPlace(double by) {
            settled = hidden();
            if (stacked() && scrolled > 0) {
                scrolled += above > 0 ? by : 0;
                scrollTo(scrolled);
            }
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            double below = snapSizeY(head.prefHeight(width));
            head.resizeRelocate(0, 0, width, below);
            boolean stacked = stacked();
            Ui.state(ListAndDetailPage.this, "stacked", stacked);
            if (stacked) {
                double listed = snapSizeY(list.prefHeight(width));
                columns.stack(listed);
                columns.resizeRelocate(0, below, width,
                        Math.max(listed + detailHeight(width), getHeight() - below));
            } else {
                columns.standSideBySide();
                columns.resizeRelocate(0, below, width, getHeight() - below);
            }
            keepInPlace(below - above);
            above = below;
        }
    }
}
