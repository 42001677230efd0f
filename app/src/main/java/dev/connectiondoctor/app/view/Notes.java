package dev.connectiondoctor.app.view;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.NotOpened;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;

/** Says at the foot of the window for a moment what was done, and why a file was not opened until that is dismissed. */
final class Notes {
    private final StackPane window;
    private final WindowModel model;
    private final Words words;
    private final boolean still;
    private final PauseTransition moment = new PauseTransition(Duration.seconds(3));
    /** Made when there is something to say for the first time. */
    private @Nullable NoteBar bar;
    /** Where it happened, and what that says of itself at other times. */
    private @Nullable Node from;
    private @Nullable String spoken;

    private Notes(StackPane window, WindowModel model, ViewContext context) {
        this.window = window;
        this.model = model;
        words = context.words();
        still = context.still();
        moment.setOnFinished(_ -> rest());
    }

    /** Says on a window what parts of it tell by a {@link Note}. */
    static void on(StackPane window, WindowModel model, ViewContext context) {
        Notes notes = new Notes(window, model, context);
        for (Note note : Note.values()) {
            window.addEventHandler(note.type(), told -> notes.say(note, (Node) told.getTarget()));
        }
        Following.on(window, notes::rest, model.notOpenedProperty());
    }

    private void say(Note note, Node source) {
        String said = words.of(note.key());
        bar().say(said, note.sign());
        announce(source, said);
        moment.playFromStart();
    }

    /** What is there to be said when no moment's note is. */
    private void rest() {
        moment.stop();
        hush();
        NotOpened why = model.notOpenedProperty().get();
        if (why != null) {
            bar().say(words.notOpened(why), Feather.ALERT_TRIANGLE, words.of("opened.dismiss"), this::dismiss);
            announce(window.getScene().getFocusOwner(), words.notOpened(why));
        } else if (bar != null) {
            bar.hide();
        }
    }

    /** The focus goes back to where it was when the note came. */
    private void dismiss() {
        Node before = from;
        model.forgetNotOpened();
        if (before != null) {
            before.requestFocus();
        }
    }

    private NoteBar bar() {
        NoteBar known = bar;
        if (known == null) {
            known = new NoteBar(window, still);
            bar = known;
            window.getChildren().add(known);
            // It comes with its skin only, and would not be seen before it has one.
            known.applyCss();
        }
        return known;
    }

    private void announce(@Nullable Node source, String said) {
        hush();
        if (source != null) {
            from = source;
            spoken = source.getAccessibleText();
            Ui.say(source, said);
        }
    }

    private void hush() {
        if (from != null) {
            from.setAccessibleText(spoken);
            from = null;
        }
    }
}
