package dev.connectiondoctor.app.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import dev.connectiondoctor.redact.Kind;

/** What the user wants to be taken out of what is sent; remembered until the window is closed. */
public final class RedactionChoice {
    private final Map<Kind, BooleanProperty> chosen = new EnumMap<>(Kind.class);

    /** @param first what is taken out until the user says otherwise */
    RedactionChoice(Set<Kind> first) {
        for (Kind kind : Kind.values()) {
            chosen.put(kind, new SimpleBooleanProperty(first.contains(kind)));
        }
    }

    public BooleanProperty property(Kind kind) {
        return chosen.get(kind);
    }

    public Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        chosen.forEach((kind, on) -> {
            if (on.get()) {
                kinds.add(kind);
            }
        });
        return kinds;
    }
}
