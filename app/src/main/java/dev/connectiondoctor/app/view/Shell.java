package dev.connectiondoctor.app.view;

import java.util.EnumMap;
import java.util.Map;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.WindowModel;

/** The whole window: a bar above, a line below, and one page between them. */
public final class Shell extends BorderPane {
    private final WindowModel model;
    private final ViewContext context;
    private final Map<Place, Page> pages = new EnumMap<>(Place.class);
    /** Heard only while this window is shown: in another language there is another one. */
    private final ChangeListener<@Nullable RunModel> whenChecking = (_, _, run) -> follow(run);
    private final ChangeListener<Place> whenGone = (_, _, place) -> follow(place);

    public Shell(WindowModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        getStyleClass().add("shell");
        getStylesheets().add(Shell.class.getResource("window.css").toExternalForm());
        setTop(new TopBar(model, context));
        setBottom(new Footer(model, context.words()));
        model.runProperty().addListener(new WeakChangeListener<>(whenChecking));
        model.placeProperty().addListener(new WeakChangeListener<>(whenGone));
        follow(model.runProperty().get());
        follow(model.placeProperty().get());
    }

    /** Every check has a page of its own. */
    private void follow(@Nullable RunModel run) {
        if (run != null) {
            show(new CheckView(run, context));
        }
    }

    /** The other pages stay as they were left. */
    private void follow(Place place) {
        if (place != Place.CHECK) {
            show(pages.computeIfAbsent(place, this::page));
        }
    }

    private void show(Page page) {
        setCenter(page.node());
        page.takeFocus();
    }

    private Page page(Place place) {
        return switch (place) {
            case HOME, SETUP, LOOKUP, PRACTICE, COMPARE, HISTORY -> new StartView(model, context.words());
            case CHECK -> throw new IllegalArgumentException("made for its run");
        };
    }
}
