package dev.connectiondoctor.app.model;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.practice.Scenario;

/** What the window is made of and keeps from its beginning to its end, wherever in it the user is. */
abstract class WindowParts {
    private final StartModel start;
    private final LookupModel lookup;
    private final HistoryModel history;
    private final PracticeModel practice;
    private final FixChoices fixChoices = new FixChoices();
    private final RawLoader raw;
    private final CompareModel compare;
    private final SetupModel setup = new SetupModel();
    private final ObservableList<EarlierCheck> earlier = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable EarlierCheck> earlierShown = new ReadOnlyObjectWrapper<>();
    private final DoubleProperty listWidth = new SimpleDoubleProperty();

    WindowParts(StartModel start, LookupModel lookup, HistoryModel history, Supplier<List<Scenario>> scenarios,
            Executor window) {
        this.start = start;
        this.lookup = lookup;
        this.history = history;
        practice = new PracticeModel(scenarios);
        raw = new RawLoader(window);
        compare = new CompareModel(window);
        history.latestProperty().subscribe(latest -> earlier.setAll(latest.stream().map(EarlierCheck::of).toList()));
    }

    public StartModel start() {
        return start;
    }

    /** The steps on which a service is filled in. */
    public SetupModel setup() {
        return setup;
    }

    /** What error texts mean. */
    public LookupModel lookup() {
        return lookup;
    }

    /** Two reports side by side. */
    public CompareModel compare() {
        return compare;
    }

    /** The checks that were kept. */
    public HistoryModel history() {
        return history;
    }

    /** The checks of before that are worth showing at the start, the latest first; empty where none are kept. */
    public ObservableList<EarlierCheck> earlier() {
        return earlier;
    }

    /** The one of these that was asked for last; null if none was. */
    public ReadOnlyObjectProperty<@Nullable EarlierCheck> earlierShownProperty() {
        return earlierShown.getReadOnlyProperty();
    }

    void earlierAskedFor(EarlierCheck check) {
        earlierShown.set(check);
    }

    /** Whose fixes are shown. */
    public FixChoices fixChoices() {
        return fixChoices;
    }

    /** How wide the user made lists beside what is read of them, in pixels; 0 for as wide as they like best. */
    public DoubleProperty listWidth() {
        return listWidth;
    }

    /** Writes evidence as text. */
    public RawLoader raw() {
        return raw;
    }

    /** The practice networks. */
    public PracticeModel practice() {
        return practice;
    }

    public List<Scenario> scenarios() {
        return practice.all();
    }
}
