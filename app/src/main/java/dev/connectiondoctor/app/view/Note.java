package dev.connectiondoctor.app.view;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What came of something that was done, on its way from where it was done up to the window, which says it. */
enum Note {
    COPIED("copied", Feather.CHECK),
    SAVED("saved", Feather.CHECK),
    NOT_SAVED("saved.not", Feather.X);

    private final EventType<Event> type = new EventType<>(Event.ANY, name());
    private final String key;
    private final Ikon sign;

    Note(String key, Ikon sign) {
        this.key = key;
        this.sign = sign;
    }

    /** The key of its words. */
    String key() {
        return key;
    }

    Ikon sign() {
        return sign;
    }

    EventType<Event> type() {
        return type;
    }

    /** @param source where it happened; nothing is said where that is no longer in the window */
    void tell(Node source) {
        source.fireEvent(new Event(type));
    }
}
