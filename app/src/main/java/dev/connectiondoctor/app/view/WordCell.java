package dev.connectiondoctor.app.view;

import java.util.stream.Stream;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/** A text in a table: it wraps, but not within a word. It likes to be no wider than a line that is read with ease. */
final class WordCell extends Label {
    /** Letters; longer words, such as addresses, are broken where there is no room. */
    private static final int WORD = 18;
    private static final int LINE = 34;
    /** How wide a letter is, as a part of how high it is. */
    private static final double LETTER = 0.58;

    private final int least;
    private @Nullable Font measured;
    private double word;

    /** @param least how many letters a line has at least, if there are as many */
    WordCell(String text, int least) {
        super(text);
        this.least = least;
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    @Override
    protected double computeMinWidth(double height) {
        double line = Math.min(super.computePrefWidth(height) - beside(), least * LETTER * getFont().getSize());
        return Math.ceil(Math.max(word(), line) + beside());
    }

    @Override
    protected double computePrefWidth(double height) {
        double line = LINE * LETTER * getFont().getSize() + beside();
        return Math.max(computeMinWidth(height), Math.min(super.computePrefWidth(height), Math.ceil(line)));
    }

    private double beside() {
        Insets insets = getInsets();
        Node sign = getGraphic();
        double gap = sign == null ? 0 : sign.prefWidth(-1) + getGraphicTextGap();
        return insets.getLeft() + insets.getRight() + getLabelPadding().getLeft() + getLabelPadding().getRight() + gap;
    }

    private double word() {
        if (!getFont().equals(measured)) {
            measured = getFont();
            Text ruler = new Text();
            ruler.setFont(measured);
            word = Stream.of(getText().split("\\s+")).mapToDouble(each -> {
                ruler.setText(each);
                return Math.min(ruler.getLayoutBounds().getWidth(), WORD * LETTER * measured.getSize());
            }).max().orElse(0);
        }
        return word;
    }
}
