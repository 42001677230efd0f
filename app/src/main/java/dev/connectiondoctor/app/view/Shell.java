package dev.connectiondoctor.app.view;

import java.util.EnumMap;
import java.util.Map;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Outgoing;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.WindowModel;

/** The whole window: a bar above, a line below, one page between them, and notes in front. */
public final class Shell extends StackPane {
    private final WindowModel model;
    private final ViewContext context;
    private final BorderPane frame = new BorderPane();
    private final Map<Place, Page> pages = new EnumMap<>(Place.class);
    /** Heard only while this window is shown: in another language there is another one. */
    private final ChangeListener<@Nullable RunModel> whenChecking = (_, _, run) -> follow(run);
    private final ChangeListener<Place> whenGone = (_, _, place) -> follow(place);
    private final ChangeListener<@Nullable Outgoing> whenSending = (_, _, outgoing) -> follow(outgoing);
    private @Nullable Page shown;
    private @Nullable Page beneath;

    public Shell(WindowModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        getStyleClass().add("shell");
        frame.setTop(new TopBar(model, context, new MoreMenu(model, context, this::find), this::back));
        frame.setBottom(new Footer(model, context.words()));
        // Never wider than the window, however large the letters are.
        frame.setMinSize(0, 0);
        getChildren().add(frame);
        Notes.on(this, model, context);
        addEventFilter(KeyEvent.KEY_PRESSED, Shortcuts::leaveTextArea);
        addEventFilter(KeyEvent.KEY_PRESSED, Shortcuts::leaveList);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        ReportDrop.on(this, 1, files -> model.openReport(files.getFirst()));
        model.runProperty().addListener(new WeakChangeListener<>(whenChecking));
        model.placeProperty().addListener(new WeakChangeListener<>(whenGone));
        model.outgoingProperty().addListener(new WeakChangeListener<>(whenSending));
        follow(model.runProperty().get());
        follow(model.placeProperty().get());
        follow(model.outgoingProperty().get());
    }

    /** Every check has a page of its own. */
    private void follow(@Nullable RunModel run) {
        if (run != null) {
            show(new CheckView(model, run, context));
        }
    }

    /** What is about to leave is looked at in front of the page that it comes from. */
    private void follow(@Nullable Outgoing outgoing) {
        if (outgoing != null) {
            beneath = beneath == null ? shown : beneath;
            show(new SendView(outgoing, context, model::keep));
        } else if (beneath != null) {
            show(beneath);
            beneath = null;
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
        frame.setCenter(page.node());
        page.takeFocus();
    }

    private Page page(Place place) {
        return switch (place) {
            case COMPARE -> new CompareView(model.compare(), context);
            case HOME -> new HomeView(model, context);
            case SETUP -> new SetupView(model, context);
            case LOOKUP -> new LookupPage(model, context.words());
            case PRACTICE -> new PracticePage(model, context.words());
            case HISTORY -> new HistoryPage(model, context.words());
            case CHECK -> throw new IllegalArgumentException("made for its run");
        };
    }

    /** Enter is for the button that has the focus; only elsewhere for the one that is the default. */
    private void press(KeyEvent key) {
        if (Shortcuts.isBack(key)) {
            key.consume();
            back();
        } else if (key.getCode() == KeyCode.ENTER && getScene().getFocusOwner() instanceof Button button) {
            key.consume();
            button.fire();
        } else if (Shortcuts.scale(key, context.personal().comfort())) {
            key.consume();
        }
    }

    /** In the page that is shown, if there is anything to find in it. */
    private void find() {
        if (shown instanceof Searchable page) {
            page.find();
        }
    }

    /** One step back: a check is stopped first, then a page's own steps are gone back, then the page is left. */
    private void back() {
        boolean going = model.run().filter(run -> run.phase().going()).isPresent();
        if (going) {
            model.stop();
        } else if (model.outgoingProperty().get() != null) {
            model.keep();
        } else if (shown == null || !shown.back()) {
            model.back();
        }
    }
}
