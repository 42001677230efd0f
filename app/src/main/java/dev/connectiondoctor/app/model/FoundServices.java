package dev.connectiondoctor.app.model;

import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;

/** The services that tools on this computer are set up for, one of which is offered first. */
final class FoundServices {
    private final ObservableList<Candidate> all = FXCollections.observableArrayList();
    /** Kept here: it holds its listeners only for as long as it is held itself. */
    private final ObservableList<Candidate> seen = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyObjectWrapper<@Nullable Candidate> offered = new ReadOnlyObjectWrapper<>();

    /** @param candidates the likeliest first */
    void set(List<Candidate> candidates) {
        all.setAll(candidates);
        offered.set(all.isEmpty() ? null : all.getFirst());
    }

    ObservableList<Candidate> all() {
        return seen;
    }

    Optional<Candidate> first(Preset kind) {
        return all.stream().filter(one -> Preset.of(one) == kind).findFirst();
    }

    ReadOnlyObjectProperty<@Nullable Candidate> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    void offer(Candidate one) {
        offered.set(one);
    }
}
