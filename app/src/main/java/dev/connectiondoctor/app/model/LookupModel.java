package dev.connectiondoctor.app.model;

import java.util.List;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import dev.connectiondoctor.explain.ErrorDictionary;
import dev.connectiondoctor.explain.Match;

/**
 * What an error text that was pasted means. It is looked up on a thread of its own, as it may be a whole log; only what
 * the last text means is ever shown. The text stays in the window.
 */
public final class LookupModel {
    private final Executor window;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Match>> matches = new ReadOnlyObjectWrapper<>(List.of());

    private final ReadOnlyBooleanWrapper unknown = new ReadOnlyBooleanWrapper();

    /** @param window carries out on the thread of the window what it is given from any thread, in order */
    public LookupModel(Executor window) {
        this.window = window;
        text.subscribe(this::lookUp);
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What was recognised in the text, what says the most first. */
    public ReadOnlyObjectProperty<List<Match>> matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    /** Whether the text was looked up and nothing in it is known. */
    public ReadOnlyBooleanProperty unknownProperty() {
        return unknown.getReadOnlyProperty();
    }

    private void lookUp(String pasted) {
        unknown.set(false);
        if (pasted.isBlank()) {
            matches.set(List.of());
        } else {
            Thread.ofVirtual().name("look-up").start(() -> {
                List<Match> found = Dictionary.KNOWN.explain(pasted);
                window.execute(() -> show(pasted, found));
            });
        }
    }

    private void show(String pasted, List<Match> found) {
        if (pasted.equals(text.get())) {
            matches.set(found);
            unknown.set(found.isEmpty());
        }
    }

    /** Read when it is first needed. */
    private static final class Dictionary {
        private static final ErrorDictionary KNOWN = ErrorDictionary.standard();
    }
}
