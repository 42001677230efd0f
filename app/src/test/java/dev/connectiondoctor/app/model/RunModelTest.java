package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.model.RunModel.Phase;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;

class RunModelTest {
    private long nanos;
    private final RunModel model = new RunModel(
            new CheckRequest.Service(StartModelTest.options(), dev.connectiondoctor.stage.Environment.empty()),
            () -> nanos);

    @Test
    void drawsTheWholeChecklistBeforeAnythingIsKnown() {
        assertThat(model.rows()).extracting(StageRow::stage).containsExactly(Stage.values());
        assertThat(model.rows()).allMatch(row -> row.state() == RowState.WAITING);
        assertThat(model.phase()).isEqualTo(Phase.PREPARING);
    }

    @Test
    void takesThePlanOver() {
        SkipReason depth = SkipReason.of(SkipReason.Kind.DEPTH);
        model.apply(new RunEvent.Planned(List.of(new RunEvent.Planned.Step(Stage.LONG_STREAM, depth)),
                List.of("www.example.org")));

        assertThat(model.phase()).isEqualTo(Phase.RUNNING);
        assertThat(model.row(Stage.LONG_STREAM).plannedSkip()).contains(depth);
        assertThat(model.mayContactProperty().get()).containsExactly("www.example.org");
    }

    @Test
    void countsTheTimeOfWhatRunsAndOfNothingElse() {
        model.apply(Samples.plan());
        nanos = 5_000_000;
        model.apply(new RunEvent.Started(Stage.DNS, java.time.Instant.EPOCH));
        nanos = 12_000_000;
        model.tick();

        assertThat(model.row(Stage.DNS).elapsedMsProperty().get()).isEqualTo(7);
        assertThat(model.row(Stage.TCP).elapsedMsProperty().get()).isEqualTo(StageRow.NO_TIME);
        assertThat(model.elapsedMsProperty().get()).isEqualTo(12);
    }

    @Test
    void showsTheMeasuredTimeOfWhatIsOver() {
        model.apply(new RunEvent.Started(Stage.SETTINGS, java.time.Instant.EPOCH));
        nanos = 900_000_000;
        model.apply(new RunEvent.Finished(Samples.passed(Stage.SETTINGS)));
        model.tick();

        assertThat(model.row(Stage.SETTINGS).state()).isEqualTo(RowState.PASSED);
        assertThat(model.row(Stage.SETTINGS).elapsedMsProperty().get()).isEqualTo(4);
    }

    @Test
    void keepsWhatARunningStageSays() {
        Progress said = new Progress("sample", Map.of("address", "::1"));
        model.apply(new RunEvent.Progressed(Stage.TCP, said));

        assertThat(model.row(Stage.TCP).progress()).contains(said);
    }

    @Test
    void selectsTheStageThatExplainsTheMost() {
        Samples.events(Samples.intercepted()).forEach(model::apply);

        assertThat(model.phase()).isEqualTo(Phase.ENDED);
        assertThat(model.selectedProperty().get().stage()).isEqualTo(Stage.TLS);
        assertThat(model.findings(Stage.TLS)).hasSize(1);
        assertThat(model.findings(Stage.DNS)).isEmpty();
        assertThat(model.count(RowState.SKIPPED::equals)).isEqualTo(4);
    }

    @Test
    void leavesTheSelectionWhereTheUserPutIt() {
        model.choose(model.row(Stage.PROXY));
        Samples.events(Samples.intercepted()).forEach(model::apply);

        assertThat(model.selectedProperty().get().stage()).isEqualTo(Stage.PROXY);
    }

    @Test
    void selectsWhatWasStoppedWhenNothingIsWrong() {
        Samples.events(Samples.stopped()).forEach(model::apply);

        assertThat(model.selectedProperty().get().stage()).isEqualTo(Stage.TCP);
        assertThat(model.row(Stage.TCP).state()).isEqualTo(RowState.CANCELLED);
    }

    @Test
    void tellsAbandonedFromBroken() {
        model.breakDown();
        assertThat(model.phase()).isEqualTo(Phase.BROKEN);

        RunModel stopped = new RunModel(model.request(), () -> nanos);
        stopped.stopping();
        stopped.breakDown();
        assertThat(stopped.phase()).isEqualTo(Phase.ABANDONED);
    }

    @Test
    void aStopAfterTheEndChangesNothing() {
        Samples.events(Samples.healthy()).forEach(model::apply);
        model.stopping();

        assertThat(model.phase()).isEqualTo(Phase.ENDED);
    }

    @Test
    void listenersLiveAsLongAsTheModel() {
        boolean[] told = new boolean[1];
        model.findings()
                .addListener(
                        (javafx.collections.ListChangeListener<dev.connectiondoctor.fault.Finding>) _ -> told[0] = true);
        System.gc();
        Samples.events(Samples.intercepted()).forEach(model::apply);

        assertThat(told[0]).isTrue();
    }

    @Test
    void wordsThatFollowTooFastWaitForTheClock() {
        StageRow row = model.row(Stage.LONG_STREAM);
        model.apply(new RunEvent.Started(Stage.LONG_STREAM, java.time.Instant.EPOCH));
        model.apply(said(1));
        nanos = 5_000_000;
        model.apply(said(2));
        assertThat(row.progress().orElseThrow().params()).containsEntry("events", 1);

        model.tick();
        assertThat(row.progress().orElseThrow().params()).containsEntry("events", 2);
        nanos = 200_000_000;
        model.apply(said(3));
        assertThat(row.progress().orElseThrow().params()).containsEntry("events", 3);
    }

    private static RunEvent.Progressed said(int events) {
        return new RunEvent.Progressed(Stage.LONG_STREAM, new Progress("stream", Map.of("events", events)));
    }

    @Test
    void whatFailedAndWhatWaitedForItIsRunAgainTogether() {
        Samples.events(Samples.intercepted()).forEach(model::apply);
        assertThat(model.unsettled()).containsExactlyInAnyOrderElementsOf(
                java.util.EnumSet.range(Stage.TLS, Stage.LONG_STREAM));
    }

    @Test
    void aHealthyLineHasNothingToRunAgain() {
        Samples.events(Samples.healthy()).forEach(model::apply);
        assertThat(model.unsettled()).isEmpty();
    }
}
