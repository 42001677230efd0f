package dev.connectiondoctor.app.model;

import java.util.EnumSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.redact.Kind;
import dev.connectiondoctor.report.Addressee;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;

/** Where the window is and what it shows there. Used on the thread of the window only. */
public final class WindowModel {
    private final StartModel start;
    private final LookupModel lookup;
    private final HistoryModel history;
    private final List<Scenario> scenarios;
    private final Checks checks;
    private final Executor window;
    private final Ticker ticker;
    private final FixChoices fixChoices = new FixChoices();
    private final RawLoader raw;
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.HOME);
    private final RedactionChoice forIt = new RedactionChoice(EnumSet.noneOf(Kind.class));
    private final RedactionChoice forOthers = new RedactionChoice(EnumSet.allOf(Kind.class));
    private final ReadOnlyObjectWrapper<@Nullable Outgoing> outgoing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunModel> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable NotOpened> notOpened = new ReadOnlyObjectWrapper<>();
    private final CompareModel compare;
    private final ReportOpener opener;
    private final ObservableList<EarlierCheck> earlier = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable EarlierCheck> earlierShown = new ReadOnlyObjectWrapper<>();
    private final SetupModel setup = new SetupModel();
    private Place before = Place.HOME;
    private @Nullable Session session;
    private int opening;

    /** @param window carries out on the thread of the window what it is given from any thread, in order */
    public WindowModel(StartModel start, LookupModel lookup, HistoryModel history, List<Scenario> scenarios,
            Checks checks, Executor window, Ticker ticker) {
        this.start = start;
        this.lookup = lookup;
        this.history = history;
        this.scenarios = List.copyOf(scenarios);
        this.checks = checks;
        this.window = window;
        this.ticker = ticker;
        compare = new CompareModel(window);
        opener = new ReportOpener(window);
        history.latestProperty().subscribe(latest -> earlier.setAll(latest.stream().map(EarlierCheck::of).toList()));
        history.openWith(this::openReport);
        raw = new RawLoader(window);
    }

    public StartModel start() {
        return start;
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

    /** Whose fixes are shown. */
    public FixChoices fixChoices() {
        return fixChoices;
    }

    /** Writes evidence as text. */
    public RawLoader raw() {
        return raw;
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

    /** What is about to leave this computer and is looked at before; null if nothing is. */
    public ReadOnlyObjectProperty<@Nullable Outgoing> outgoingProperty() {
        return outgoing.getReadOnlyProperty();
    }

    /** Looks at a report before it leaves. Those who run the network are told its names unless the user takes them out. */
    public void send(Report report, Options options, Outgoing.Form form) {
        keep();
        RedactionChoice choice = form instanceof Outgoing.Form.Mail mail && mail.to() == Addressee.IT
                ? forIt
                : forOthers;
        outgoing.set(new Outgoing(report, options, form, choice, window));
    }

    /** Looks at the report of the check that is shown, if there is one. */
    public void send(Outgoing.Form form) {
        RunModel shown = run.get();
        Options options = shown == null ? null : shown.optionsProperty().get();
        if (shown != null && options != null) {
            shown.report().ifPresent(report -> send(report, options, form));
        }
    }

    /** Nothing is about to leave any longer. */
    public void keep() {
        Outgoing shown = outgoing.get();
        if (shown != null) {
            shown.over();
            outgoing.set(null);
        }
    }

    /** Goes elsewhere; a check that is going on ends. {@link Place#CHECK} is gone to by beginning one. */
    public void go(Place next) {
        close();
        keep();
        forgetNotOpened();
        run.set(null);
        place.set(next);
    }

    /** Goes where the check was begun; from anywhere else to what can be done. A check that is going on ends. */
    public void back() {
        go(place.get() == Place.CHECK ? before : Place.HOME);
    }

    /** The steps on which a service is filled in. */
    public SetupModel setup() {
        return setup;
    }

    /** Goes to fill in a service whose kind is known, to its address. */
    public void setUp() {
        setup.begin(SetupModel.Step.ACCESS);
        go(Place.SETUP);
    }

    /** Goes to fill in a kind of service. */
    public void setUp(Preset kind) {
        start.take(kind);
        setUp();
    }

    /** Goes to fill in a service from the first question on. */
    public void setUpAnew() {
        setup.begin(SetupModel.Step.SERVICE);
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
            begin(start.request(), Set.of());
        }
    }

    public void practise(Scenario scenario) {
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
        start.take(Preset.GATEWAY);
        start.addressProperty().set(report.target().baseUrl());
        go(Place.SETUP);
    }

    /** Reads a saved report and shows it. Until then, and if it cannot be read, what is shown stays. */
    public void openReport(Path file) {
        int number = ++opening;
        opener.open(file, report -> opened(number, report), why -> refused(number, why));
    }

    private void opened(int number, Report report) {
        if (number == opening) {
            show(report);
        }
    }

    private void refused(int number, NotOpened why) {
        if (number == opening) {
            notOpened.set(why);
        }
    }

    /** Shows a report that was read before. */
    public void show(Report report) {
        begin(new CheckRequest.Saved(report), Set.of());
    }

    /** Why the file that was to be opened last could not be; null if it could. */
    public ReadOnlyObjectProperty<@Nullable NotOpened> notOpenedProperty() {
        return notOpened.getReadOnlyProperty();
    }

    public void forgetNotOpened() {
        notOpened.set(null);
    }

    /** Ends the check at once; what is known so far stays. */
    public void stop() {
        run().ifPresent(RunModel::stopping);
        if (session != null) {
            session.cancel();
        }
    }

    /** Ends the check and lets go of all that it holds; the window is left or shows something else. */
    public void close() {
        run().ifPresent(RunModel::stopping);
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private RunModel begin(CheckRequest request, Set<Stage> only) {
        close();
        keep();
        forgetNotOpened();
        before = place.get() == Place.CHECK ? before : place.get();
        RunModel next = new RunModel(request, only, ticker);
        next.reportProperty().subscribe(compare::ended);
        if (request instanceof CheckRequest.Saved saved) {
            SavedRun.show(saved.report(), next);
        }
        run.set(next);
        place.set(Place.CHECK);
        session = request instanceof CheckRequest.Live live ? Session.start(next, live, kept(request), window) : null;
        return next;
    }

    /** Practice is not kept. */
    private Checks kept(CheckRequest request) {
        return request instanceof CheckRequest.Service ? history.keeping(checks) : checks;
    }
}
