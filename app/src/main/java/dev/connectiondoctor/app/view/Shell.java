package dev.connectiondoctor.app.view;

import java.util.EnumMap;
import java.util.Map;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.input.KeyEvent;
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
    private @Nullable Page shown;

    public Shell(WindowModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        getStyleClass().add("shell");
        getStylesheets().add(Shell.class.getResource("window.css").toExternalForm());
        setTop(new TopBar(model, context, this::back));
        setBottom(new Footer(model, context.words()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
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
        shown = page;
        setCenter(page.node());
        page.takeFocus();
    }

    private Page page(Place place) {
        return switch (place) {
            case HOME, COMPARE, HISTORY -> new HomeView(model, context.words());
            case SETUP -> new SetupView(model, context.words());
            case LOOKUP -> new LookupPage(model, context.words());
            case PRACTICE -> new PracticePage(model, context.words());
            case CHECK -> throw new IllegalArgumentException("made for its run");
        };
    }

    private void press(KeyEvent key) {
        if (Shortcuts.BACK.stream().anyMatch(back -> back.match(key))) {
            key.consume();
            back();
        }
    }

    /** One step back: a check is stopped first, then a page's own steps are gone back, then the page is left. */
    private void back() {
        boolean going = model.run().filter(run -> run.phase().going()).isPresent();
        if (going) {
            model.stop();
        } else if (shown == null || !shown.back()) {
            model.back();
        }
    }
}
