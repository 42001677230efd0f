package dev.connectiondoctor.app.view;

import java.util.function.Supplier;

import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;

/** What a tab shows, made only when somebody looks at it. Made anew in place, it stays where it was scrolled to. */
final class TabBody {
    private final Tab tab;
    private final DoubleProperty place;
    private final Supplier<Node> content;
    private final ScrollPane pane;
    private boolean stale = true;
    private boolean fromTop;
    private boolean first = true;

    /** @param place how far down it was scrolled before there was this tab; follows it */
    TabBody(Tab tab, DoubleProperty place, Supplier<Node> content) {
        this.tab = tab;
        this.place = place;
        this.content = content;
        pane = Ui.scroll(new javafx.scene.layout.Region(), "tab-scroll");
        pane.setAccessibleText(tab.getText());
        tab.setContent(pane);
        tab.selectedProperty().subscribe(_ -> refresh());
    }

    /** @param sameAsBefore whether it is about the same as before, so that the place is kept */
    void renew(boolean sameAsBefore) {
        stale = true;
        fromTop |= !sameAsBefore;
        if (fromTop) {
            place.set(0);
        }
        refresh();
    }

    private void refresh() {
        if (first && tab.isSelected()) {
            first = false;
            stale = false;
            fromTop = false;
            pane.setContent(content.get());
            pane.setVvalue(place.get());
            pane.vvalueProperty().addListener((_, _, now) -> place.set(now.doubleValue()));
        } else if (stale && tab.isSelected()) {
            double scrolled = fromTop ? 0 : pane.getVvalue() * hidden();
            boolean focused = Ui.holdsFocus(pane);
            stale = false;
            fromTop = false;
            pane.setContent(content.get());
            scrollTo(scrolled);
            if (focused) {
                pane.requestFocus();
            }
        }
    }

    private void scrollTo(double pixels) {
        pane.setVvalue(0);
        if (pixels > 0 && pane.getScene() != null) {
            pane.applyCss();
            pane.layout();
            pane.setVvalue(hidden() > 0 ? Math.min(1, pixels / hidden()) : 0);
        }
    }

    private double hidden() {
        return pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
    }
}
