package dev.connectiondoctor.app.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Stage;

/**
 * One check as the window shows it. A new check is a new model, so nothing of an earlier one is left behind. Used on
 * the thread of the window only.
 */
public final class RunModel {
    /** How far the check is. */
    public enum Phase {
        /** The practice network is being started. */
        PREPARING,
        RUNNING,
        STOPPING,
        ENDED,
        /** The user stopped it before it began. */
        ABANDONED,
        /** It could not begin, or the doctor itself failed. */
        BROKEN;

        public boolean going() {
            return this == PREPARING || this == RUNNING || this == STOPPING;
        }
    }

    private final CheckRequest request;
    private final Set<Stage> only;
    private final Ticker ticker;
    private final long begunNanos;
    private final StageRows rows = new StageRows();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    /** Kept here: it holds its listeners only for as long as it is held itself. */
    private final ObservableList<Finding> findingsSeen = FXCollections.unmodifiableObservableList(findings);
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.PREPARING);
    private final ReadOnlyObjectWrapper<@Nullable Options> options = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> mayContact = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Report> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<StageRow> selected;
    private final ReadOnlyDoubleWrapper elapsedMs = new ReadOnlyDoubleWrapper();
    private final Reading reading = new Reading();
    private FixTries tries = FixTries.NONE;
    private boolean chosenByUser;

    public RunModel(CheckRequest request, Ticker ticker) {
        this(request, Set.of(), ticker);
    }

    /** @param only the stages that are asked for; empty for all of the depth */
    public RunModel(CheckRequest request, Set<Stage> only, Ticker ticker) {
        this.request = request;
        this.only = Set.copyOf(only);
        this.ticker = ticker;
        begunNanos = ticker.nanos();
        selected = new ReadOnlyObjectWrapper<>(rows.all().getFirst());
    }

    public CheckRequest request() {
        return request;
    }

    /** The stages that were asked for; empty for all of the depth. */
    public Set<Stage> only() {
        return only;
    }

    /** What of it is being read. */
    public Reading reading() {
        return reading;
    }

    /** The fixes that can be tried now; none before the end. */
    public FixTries tries() {
        return tries;
    }

    public ObservableList<StageRow> rows() {
        return rows.all();
    }

    public StageRow row(Stage stage) {
        return rows.of(stage);
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public Phase phase() {
        return phase.get();
    }

    /** What is being checked; null until a practice network says where it listens. */
    public ReadOnlyObjectProperty<@Nullable Options> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    /** The hosts of others that the check may ask for comparison; none until its plan is known. */
    public ReadOnlyObjectProperty<List<String>> mayContactProperty() {
        return mayContact.getReadOnlyProperty();
    }

    public Optional<Report> report() {
        return Optional.ofNullable(report.get());
    }

    public ReadOnlyObjectProperty<@Nullable Report> reportProperty() {
        return report.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<StageRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Milliseconds since the check began; stands still when it is over. */
    public ReadOnlyDoubleProperty elapsedMsProperty() {
        return elapsedMs.getReadOnlyProperty();
    }

    /** The findings of the last judgement, causes first. */
    public ObservableList<Finding> findings() {
        return findingsSeen;
    }

    public List<Finding> findings(Stage stage) {
        return findings.stream().filter(finding -> finding.stage() == stage).toList();
    }

    public long count(Predicate<RowState> wanted) {
        return rows.count(wanted);
    }

    /** The user looks at a row, and the check moves the selection no longer. */
    public void choose(StageRow row) {
        chosenByUser = true;
        selected.set(row);
    }

    /** Looks at the clock. */
    public void tick() {
        if (phase().going()) {
            elapsedMs.set(ticker.millisSince(begunNanos));
            rows.tick(ticker);
        }
    }

    /** The stages that did not come to a good end, and those that waited for them; in order. */
    public Set<Stage> unsettled() {
        return rows.unsettled();
    }

    void offer(FixTries offered) {
        tries = offered;
    }

    void aimAt(Options target) {
        options.set(target);
    }

    void stopping() {
        if (phase().going()) {
            phase.set(Phase.STOPPING);
        }
    }

    void breakDown() {
        tick();
        phase.set(phase() == Phase.STOPPING ? Phase.ABANDONED : Phase.BROKEN);
    }

    /** Takes in what the run says. */
    public void apply(RunEvent event) {
        switch (event) {
            case RunEvent.Planned planned -> plan(planned);
            case RunEvent.Started started -> start(row(started.stage()));
            case RunEvent.Progressed progressed -> row(progressed.stage()).say(progressed.progress(), ticker);
            case RunEvent.Finished finished -> row(finished.report().stage()).finish(finished.report());
            case RunEvent.Found found -> findings.add(found.finding());
            case RunEvent.Ended ended -> end(ended.report());
        }
    }

    private void plan(RunEvent.Planned planned) {
        mayContact.set(planned.mayContact());
        planned.stages().forEach(step -> row(step.stage()).plan(step.skipped()));
        if (phase() == Phase.PREPARING) {
            phase.set(Phase.RUNNING);
        }
    }

    private void start(StageRow row) {
        row.start(ticker);
        suggest(row);
    }

    private void end(Report whole) {
        tick();
        whole.stages().forEach(done -> row(done.stage()).finish(done));
        findings.setAll(whole.findings());
        report.set(whole);
        suggest(TellingRow.of(rows.all(), whole));
        phase.set(Phase.ENDED);
    }

    private void suggest(StageRow row) {
        if (!chosenByUser) {
            selected.set(row);
        }
    }
}
