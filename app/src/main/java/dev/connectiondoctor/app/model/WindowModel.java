package dev.connectiondoctor.app.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;

/** Where the window is and what it shows there. Used on the thread of the window only. */
public final class WindowModel {
    private final StartModel start;
    private final LookupModel lookup;
    private final List<Scenario> scenarios;
    private final Checks checks;
    private final Executor window;
    private final Ticker ticker;
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.HOME);
    private final ReadOnlyObjectWrapper<@Nullable RunModel> run = new ReadOnlyObjectWrapper<>();
    private final ObservableList<EarlierCheck> earlier = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable EarlierCheck> earlierShown = new ReadOnlyObjectWrapper<>();
    private Place before = Place.HOME;
    private @Nullable Session session;

    /** @param window carries out on the thread of the window what it is given from any thread, in order */
    public WindowModel(StartModel start, LookupModel lookup, List<Scenario> scenarios, Checks checks, Executor window,
            Ticker ticker) {
        this.start = start;
        this.lookup = lookup;
        this.scenarios = List.copyOf(scenarios);
        this.checks = checks;
        this.window = window;
        this.ticker = ticker;
    }

    public StartModel start() {
        return start;
    }

    /** What error texts mean. */
    public LookupModel lookup() {
        return lookup;
    }

    public List<Scenario> scenarios() {
        return scenarios;
    }

    /** The checks of before that are worth showing at the start, the latest first; empty where none are kept. */
    public ObservableList<EarlierCheck> earlier() {
        return earlier;
    }

    /** The one of these that was asked for last; null if none was. */
    public ReadOnlyObjectProperty<@Nullable EarlierCheck> earlierShownProperty() {
        return earlierShown.getReadOnlyProperty();
    }

    /** Goes to the checks of before, to one of them. */
    public void showEarlier(EarlierCheck check) {
        earlierShown.set(check);
        go(Place.HISTORY);
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Goes elsewhere; a check that is going on ends. {@link Place#CHECK} is gone to by beginning one. */
    public void go(Place next) {
        stop();
        run.set(null);
        place.set(next);
    }

    /** Goes where the check was begun; from anywhere else to what can be done. A check that is going on ends. */
    public void back() {
        go(place.get() == Place.CHECK ? before : Place.HOME);
    }

    /** Begins to fill in a kind of service. */
    public void setUp(Preset kind) {
        start.take(kind);
        go(Place.SETUP);
    }

    /** The check that is shown; null anywhere else. */
    public ReadOnlyObjectProperty<@Nullable RunModel> runProperty() {
        return run.getReadOnlyProperty();
    }

    public Optional<RunModel> run() {
        return Optional.ofNullable(run.get());
    }

    /** Checks what a tool on this computer is set up for. */
    public void check(Candidate found) {
        start.take(found);
        check();
    }

    /** Checks what is filled in, if that can be checked. */
    public void check() {
        if (start.ready()) {
            begin(start.request());
        }
    }

    public void practise(Scenario scenario) {
        begin(new CheckRequest.Practice(scenario));
    }

    public void again() {
        run().ifPresent(shown -> begin(shown.request()));
    }

    /** Ends the check at once; what is known so far stays. */
    public void stop() {
        run().ifPresent(RunModel::stopping);
        if (session != null) {
            session.cancel();
        }
    }

    private void begin(CheckRequest request) {
        stop();
        before = place.get() == Place.CHECK ? before : place.get();
        RunModel next = new RunModel(request, ticker);
        run.set(next);
        place.set(Place.CHECK);
        session = Session.start(next, checks, window);
    }
}
