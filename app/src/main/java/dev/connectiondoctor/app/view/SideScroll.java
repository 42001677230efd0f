package dev.connectiondoctor.app.view;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * As wide as the room it is given. Where what it holds cannot be as narrow, it scrolls sideways: with a bar that is
 * seen, and by the arrow keys.
 */
final class SideScroll extends ScrollPane {
    private final Region content;

    /** @param name what a screen reader calls it */
    SideScroll(Region content, String name) {
        super(content);
        this.content = content;
        setFitToWidth(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setAccessibleText(name);
        getStyleClass().add("side-scroll");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft() + content.prefWidth(-1) + insets.getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double least = content.minWidth(-1);
        double room = width < 0 ? content.prefWidth(-1) : width - insets.getLeft() - insets.getRight();
        double bar = least > room ? bar() : 0;
        return insets.getTop() + insets.getBottom() + Math.ceil(content.prefHeight(Math.max(room, least))) + bar;
    }

    private double bar() {
        Node bar = lookup(".scroll-bar:horizontal");
        return bar == null ? 0 : Math.ceil(bar.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        setFocusTraversable(content.minWidth(-1) > getWidth());
    }
}
