package dev.connectiondoctor.app.view;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls up and down only. It likes to be so high that nothing has to be scrolled. */
class DownScroll extends ScrollPane {
    DownScroll(Node content) {
        super(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double beside = insets.getLeft() + insets.getRight();
        double room = width < 0 ? getContent().prefWidth(-1) : width - beside;
        return insets.getTop() + insets.getBottom() + Math.ceil(getContent().prefHeight(room));
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
