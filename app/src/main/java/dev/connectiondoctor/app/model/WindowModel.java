package dev.connectiondoctor.app.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;

/** Where the window is and what it shows there. Used on the thread of the window only. */
public final class WindowModel extends WindowParts {
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.HOME);
    private final Sending sending;
    private final Opening opening;
    private final Checking checking;
    private Place before = Place.HOME;

    /** @param window carries out on the thread of the window what it is given from any thread, in order */
    public WindowModel(StartModel start, LookupModel lookup, HistoryModel history, List<Scenario> scenarios,
            Checks checks, Executor window, Ticker ticker) {
        this(start, lookup, history, () -> scenarios, checks, window, ticker);
    }

    /**
     * @param scenarios asked for when somebody looks at the practice networks
     * @param window carries out on the thread of the window what it is given from any thread, in order
     */
    public WindowModel(StartModel start, LookupModel lookup, HistoryModel history, Supplier<List<Scenario>> scenarios,
            Checks checks, Executor window, Ticker ticker) {
        super(start, lookup, history, scenarios, window);
        checking = new Checking(checks, history, window, ticker);
        sending = new Sending(window);
        opening = new Opening(window, this::show);
        history.openWith(this::openReport);
    }

    /** Goes to the checks of before, to one of them. */
    public void showEarlier(EarlierCheck check) {
        earlierAskedFor(check);
        go(Place.HISTORY);
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** What is about to leave this computer and is looked at before; null if nothing is. */
    public ReadOnlyObjectProperty<@Nullable Outgoing> outgoingProperty() {
        return sending.outgoingProperty();
    }

    /** Looks at a report before it leaves. */
    public void send(Report report, Options options, Outgoing.Form form) {
        sending.begin(report, options, form);
    }

    /** Looks at the report of the check that is shown, if there is one. */
    public void send(Outgoing.Form form) {
        run().ifPresent(shown -> sending.begin(shown, form));
    }

    /**
     * Takes out of some words about the check that is shown what stays out of its report when it is saved.
     *
     * @param then given the words on the thread of the window, a moment later; not where no check is shown
     */
    public void take(String text, Consumer<String> then) {
        run().ifPresent(shown -> sending.take(text, shown, then));
    }

    /** Nothing is about to leave any longer. */
    public void keep() {
        sending.end();
    }

    /** Goes elsewhere; a check that is going on ends. {@link Place#CHECK} is gone to by beginning one. */
    public void go(Place next) {
        close();
        keep();
        forgetNotOpened();
        checking.leave();
        place.set(next);
    }

    /** Goes where the check was begun; from anywhere else to what can be done. A check that is going on ends. */
    public void back() {
        go(place.get() == Place.CHECK ? before : Place.HOME);
    }

    /** Goes to fill in a service whose kind is known, to its address. */
    public void setUp() {
        setup().begin(SetupModel.Step.ACCESS);
        go(Place.SETUP);
    }

    /** Goes to fill in a kind of service. */
    public void setUp(Preset kind) {
        start().take(kind);
        setUp();
    }

    /** Goes to fill in a service from the first question on. */
    public void setUpAnew() {
        setup().begin(SetupModel.Step.SERVICE);
        go(Place.SETUP);
    }

    /** The check that is shown; null anywhere else. */
    public ReadOnlyObjectProperty<@Nullable RunModel> runProperty() {
        return checking.runProperty();
    }

    public Optional<RunModel> run() {
        return Optional.ofNullable(runProperty().get());
    }

    /** Checks what a tool on this computer is set up for. */
    public void check(Candidate found) {
        start().take(found);
        check();
    }

    /** Checks what is filled in, if that can be checked. */
    public void check() {
        if (start().ready()) {
            begin(start().request(), Set.of());
        }
    }

    /** Checks what was found on this computer and is filled in; where nothing is, a service is filled in first. */
    public void settle() {
        if (start().filledInProperty().get() != null && start().ready()) {
            check();
        } else {
            setUpAnew();
        }
    }

    public void practise(Scenario scenario) {
        practice().chosenProperty().set(scenario);
        begin(new CheckRequest.Practice(scenario), Set.of());
    }

    /** Checks the same once more, all of it. */
    public void again() {
        again(Set.of());
    }

    /**
     * Checks the same once more. The row that was read stays selected where only some stages are asked for. A saved
     * report does not hold the key, so its address is set up anew.
     *
     * @param only the stages that are asked for, which run with all that they need; empty for all of the depth
     */
    public void again(Set<Stage> only) {
        run().ifPresent(shown -> {
            switch (shown.request()) {
                case CheckRequest.Live live -> again(live, shown.selectedProperty().get().stage(), only);
                case CheckRequest.Saved saved -> setUpAgain(saved.report());
            }
        });
    }

    private void again(CheckRequest.Live request, Stage read, Set<Stage> only) {
        RunModel next = begin(request, only);
        if (!only.isEmpty()) {
            next.choose(next.row(read));
        }
    }

    private void setUpAgain(Report report) {
        start().take(Preset.GATEWAY);
        start().addressProperty().set(report.target().baseUrl());
        go(Place.SETUP);
    }

    /** Reads a saved report and shows it. Until then, and if it cannot be read, what is shown stays. */
    public void openReport(Path file) {
        opening.open(file);
    }

    /** Shows a report that was read before. */
    public void show(Report report) {
        begin(new CheckRequest.Saved(report), Set.of());
    }

    /** Why the file that was to be opened last could not be; null if it could. */
    public ReadOnlyObjectProperty<@Nullable NotOpened> notOpenedProperty() {
        return opening.notOpenedProperty();
    }

    public void forgetNotOpened() {
        opening.forget();
    }

    /** Ends the check at once; what is known so far stays. */
    public void stop() {
        checking.stop();
    }

    /** Ends the check and lets go of all that it holds; the window is left or shows something else. */
    public void close() {
        checking.close();
    }

    /** Waits until that is done, at most so long for each check; says whether it is. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return checking.awaitEnd(patience);
    }

    private RunModel begin(CheckRequest request, Set<Stage> only) {
        close();
        keep();
        forgetNotOpened();
        before = place.get() == Place.CHECK ? before : place.get();
        RunModel next = checking.next(request, only);
        next.reportProperty().subscribe(compare()::ended);
        if (request instanceof CheckRequest.Practice(Scenario scenario)) {
            next.reportProperty().subscribe(report -> practised(scenario, report));
        }
        place.set(Place.CHECK);
        checking.start(next);
        return next;
    }

    private void practised(Scenario scenario, @Nullable Report report) {
        if (report != null) {
            practice().ended(scenario, report);
        }
    }
}
