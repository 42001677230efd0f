package dev.connectiondoctor.app.view;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls up and down only. It likes to be so high that nothing has to be scrolled. */
class DownScroll extends ScrollPane {
    /** The height that it was given the chance to like since it was laid out last. */
    private double liked = Double.MAX_VALUE;

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
        liked = insets.getTop() + insets.getBottom() + Math.ceil(getContent().prefHeight(room));
        return liked;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    /** A bar that was needed before makes what is shown narrower, and so higher: it would stay for ever. */
    @Override
    protected void layoutChildren() {
        setVbarPolicy(getHeight() >= liked ? ScrollBarPolicy.NEVER : ScrollBarPolicy.AS_NEEDED);
        liked = Double.MAX_VALUE;
        super.layoutChildren();
    }
}
