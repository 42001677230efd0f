package dev.connectiondoctor.app.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

/** How well colours are told apart, as WCAG 2 counts it. */
final class Contrast {
    /** What WCAG 2 AA asks of texts, and of large or bold ones and of signs and borders. */
    static final double OF_TEXT = 4.5;
    static final double OF_SHAPES = 3;
    /** In pixels: 18 points, and 14 points in bold letters. */
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;

    private Contrast() {}

    /** @return from 1 (the same) to 21 (black and white) */
    static double ratio(Color one, Color other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** What AA asks of a text as large as this one. */
    static double wanted(Text text) {
        boolean sign = text.getStyleClass().contains("ikonli-font-icon");
        boolean bold = text.getFont().getStyle().toLowerCase(java.util.Locale.ROOT).contains("bold");
        return sign || text.getFont().getSize() >= (bold ? LARGE_BOLD : LARGE) ? OF_SHAPES : OF_TEXT;
    }

    /** False for what is only kept ready, such as an example beside words that were typed. */
    static boolean isPainted(Text text) {
        return !text.getText().isBlank() && text.getFill() instanceof Color fill && fill.getOpacity() > 0;
    }

    static double of(Text text) {
        Color behind = behind(text);
        return ratio(over(faded((Color) text.getFill(), text), behind), behind);
    }

    /** What is painted where a node is, without the node. */
    static Color behind(Node node) {
        Deque<Node> around = new ArrayDeque<>();
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            around.push(parent);
        }
        Color color = Color.WHITE;
        for (Node parent : around) {
            if (parent instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills()) {
                    color = over(color(fill.getFill()), color);
                }
            }
        }
        return color;
    }

    /** The outermost line of a field or a box, which shows where it is. */
    static Color edge(Region control) {
        if (control.getBorder() != null && !control.getBorder().getStrokes().isEmpty()) {
            return color(control.getBorder().getStrokes().getFirst().getTopStroke());
        }
        List<BackgroundFill> fills = control.getBackground().getFills();
        return over(color(fills.getFirst().getFill()), behind(control));
    }

    private static Color color(Paint paint) {
        if (paint instanceof Color color) {
            return color;
        }
        throw new AssertionError("no plain colour: " + paint);
    }

    private static Color faded(Color color, Node node) {
        double opacity = color.getOpacity();
        for (Node faded = node; faded != null; faded = faded.getParent()) {
            opacity *= faded.getOpacity();
        }
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), opacity);
    }

    private static Color over(Color above, Color below) {
        return below.interpolate(new Color(above.getRed(), above.getGreen(), above.getBlue(), 1), above.getOpacity());
    }
}
