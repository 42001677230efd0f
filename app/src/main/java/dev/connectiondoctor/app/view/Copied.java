package dev.connectiondoctor.app.view;

import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

/** Says for a moment that something was copied; hears it from anywhere below the pane that it lies on. */
final class Copied extends Label {
    private static final EventType<Event> HAPPENED = new EventType<>(Event.ANY, "COPIED");

    private final PauseTransition moment = new PauseTransition(Duration.seconds(2));

    Copied(ViewContext context) {
        super(context.words().of("copied"), Ui.icon(Feather.CHECK));
        getStyleClass().add("copied");
        setAccessibleRole(AccessibleRole.TEXT);
        setId("copied");
        setMouseTransparent(true);
        setManaged(true);
        setVisible(false);
        moment.setOnFinished(_ -> setVisible(false));
    }

    void listenOn(Node pane) {
        pane.addEventHandler(HAPPENED, _ -> {
            setVisible(true);
            moment.playFromStart();
        });
    }

    static void tell(Node source) {
        source.fireEvent(new Event(HAPPENED));
    }
}
