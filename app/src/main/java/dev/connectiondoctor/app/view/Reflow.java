package dev.connectiondoctor.app.view;

import java.util.List;

import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** Things side by side that go on in the next line where there is no room for them. */
abstract class Reflow extends HBox {
    private static final double LEAST = 140;
    private static final double GAP = 8;
    private static final StyleablePropertyFactory<Reflow> STYLES = new StyleablePropertyFactory<>(
            HBox.getClassCssMetaData());
    private static final CssMetaData<Reflow, Number> LEAST_WIDTH = STYLES.createSizeCssMetaData("-fx-least-width",
            row -> row.least, LEAST);
    private static final CssMetaData<Reflow, Number> LINE_GAP = STYLES.createSizeCssMetaData("-fx-line-gap",
            row -> row.gap, GAP);

    private final SimpleStyleableDoubleProperty least = new SimpleStyleableDoubleProperty(LEAST_WIDTH, this,
            "leastWidth", LEAST);
    private final SimpleStyleableDoubleProperty gap = new SimpleStyleableDoubleProperty(LINE_GAP, this, "lineGap", GAP);

    Reflow(Node... children) {
        super(children);
        least.addListener(_ -> requestLayout());
        gap.addListener(_ -> requestLayout());
    }

    /** Where a thing and its size are within one line. */
    record Place(Node node, double x, double width) {}

    /** How wide at least something must be that can be narrower than it likes, in pixels; set by the style sheet. */
    final double least() {
        return least.get();
    }

    /** The lines in a given room; none has more than fits into it, unless it is a single thing. */
    abstract List<List<Place>> lines(double width);

    /** Whether all things in a line are as high as its highest. */
    abstract boolean even();

    private double height(List<Place> line) {
        return line.stream().mapToDouble(place -> snapSizeY(place.node().prefHeight(place.width()))).max().orElse(0);
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
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double room = width < 0 ? prefWidth(-1) : width;
        List<List<Place>> lines = lines(room - insets.getLeft() - insets.getRight());
        double gaps = Math.max(0, lines.size() - 1) * gap.get();
        return insets.getTop() + insets.getBottom() + gaps + lines.stream().mapToDouble(this::height).sum();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double spare = Math.max(0, getHeight() - computePrefHeight(getWidth()));
        double top = insets.getTop() + aligned(spare);
        for (List<Place> line : lines(getWidth() - insets.getLeft() - insets.getRight())) {
            double high = height(line);
            for (Place place : line) {
                put(place, insets.getLeft(), top, high);
            }
            top += high + gap.get();
        }
    }

    private void put(Place place, double left, double top, double high) {
        double liked = snapSizeY(place.node().prefHeight(place.width()));
        double height = even() ? high : Math.clamp(place.node().maxHeight(place.width()), liked, high);
        place.node()
                .resizeRelocate(snapPositionX(left + place.x()), snapPositionY(top + aligned(high - height)),
                        place.width(), height);
    }

    private double aligned(double spare) {
        return switch (getAlignment().getVpos()) {
            case CENTER -> spare / 2;
            case BOTTOM -> spare;
            case TOP, BASELINE -> 0;
        };
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}
