package dev.connectiondoctor.app.view;

import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Says for a moment that something was copied; hears it from anywhere below the pane that it lies on. */
final class Copied extends Label {
    private static final EventType<Event> HAPPENED = new EventType<>(Event.ANY, "COPIED");

    /** What was copied, and what it says of itself at other times. */
    private @Nullable Node from;
    private @Nullable String spoken;
    private final PauseTransition moment = new PauseTransition(Duration.seconds(2));

    Copied(ViewContext context) {
        super(context.words().of("copied"), Ui.icon(Feather.CHECK));
        getStyleClass().add("copied");
        setAccessibleRole(AccessibleRole.TEXT);
        setId("copied");
        setMouseTransparent(true);
        setManaged(true);
        setVisible(false);
        moment.setOnFinished(_ -> end());
    }

    void listenOn(Node pane) {
        pane.addEventHandler(HAPPENED, copied -> {
            end();
            setVisible(true);
            if (copied.getTarget() instanceof Node source) {
                from = source;
                spoken = source.getAccessibleText();
                Ui.say(source, getText());
            }
            moment.playFromStart();
        });
    }

    private void end() {
        setVisible(false);
        if (from != null) {
            from.setAccessibleText(spoken);
            from = null;
        }
    }

    static void tell(Node source) {
        source.fireEvent(new Event(HAPPENED));
    }
}
