package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.ScriptedChecks;
import dev.connectiondoctor.app.ScriptedChecks.ScriptedRun;
import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.app.model.RunModel.Phase;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Stage;

/** The window's thread is this test's own: it carries out what the check hands over. */
@Timeout(120)
class WindowModelTest {
    private final ScriptedChecks checks = new ScriptedChecks();
    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final WindowModel model = new WindowModel(new StartModel(Environment.empty()),
            new LookupModel(Runnable::run), TestWindow.noHistory(), List.of(), checks,
            window::add, System::nanoTime);

    @Test
    void runsACheckToItsEnd() throws InterruptedException {
        model.check();
        ScriptedRun run = checks.next();
        Samples.events(Samples.healthy()).forEach(run::say);
        runUntil(Phase.ENDED);

        assertThat(shown().report()).isPresent();
        assertThat(shown().optionsProperty().get()).isNotNull();
    }

    @Test
    void stopsAtOnceAndKeepsWhatIsKnown() throws InterruptedException {
        model.check();
        ScriptedRun run = checks.next();
        run.say(Samples.plan());
        model.stop();
        assertThat(shown().phase()).isEqualTo(Phase.STOPPING);
        runUntil(Phase.ENDED);

        assertThat(run.end().join().complete()).isFalse();
        assertThat(shown().report().orElseThrow().complete()).isFalse();
    }

    @Test
    void anotherCheckEndsTheOneBefore() throws InterruptedException {
        model.check();
        ScriptedRun first = checks.next();
        RunModel before = shown();
        model.again();
        checks.next();

        assertThat(first.end().join()).isEqualTo(Samples.stopped());
        assertThat(shown()).isNotSameAs(before);
        assertThat(shown().request()).isEqualTo(before.request());
    }

    @Test
    void aPartOfACheckIsRunAgainAndItsRowStaysSelected() throws InterruptedException {
        model.check();
        ScriptedRun run = checks.next();
        Samples.events(Samples.intercepted()).forEach(run::say);
        runUntil(Phase.ENDED);
        shown().choose(shown().row(Stage.TCP));
        model.again(Set.of(Stage.TCP));
        ScriptedRun part = checks.next();
        Samples.events(Samples.only(Stage.TCP)).forEach(part::say);
        runUntil(Phase.ENDED);

        assertThat(part.options().only()).containsExactly(Stage.TCP);
        assertThat(shown().selectedProperty().get().stage()).isEqualTo(Stage.TCP);
        assertThat(shown().row(Stage.TLS).state()).as("what was not run").isEqualTo(RowState.SKIPPED);
        model.again();
        assertThat(checks.next().options().only()).isEmpty();
    }

    @Test
    void goingBackEndsTheCheckAndLeadsWhereItWasBegun() throws InterruptedException {
        model.go(Place.PRACTICE);
        model.check();
        ScriptedRun run = checks.next();
        assertThat(model.placeProperty().get()).isEqualTo(Place.CHECK);
        model.again();
        model.back();

        assertThat(model.run()).isEmpty();
        assertThat(model.placeProperty().get()).isEqualTo(Place.PRACTICE);
        assertThat(run.end().join().complete()).isFalse();
    }

    @Test
    void backFromAnywhereElseIsTheBeginning() {
        model.setUp(Preset.OPENAI);
        assertThat(model.placeProperty().get()).isEqualTo(Place.SETUP);
        assertThat(model.start().addressProperty().get()).isEqualTo("https://api.openai.com/v1");
        model.back();

        assertThat(model.placeProperty().get()).isEqualTo(Place.HOME);
    }

    @Test
    void doesNotCheckAnAddressThatCannotBeUsed() {
        model.start().addressProperty().set("nonsense");
        model.check();

        assertThat(model.run()).isEmpty();
    }

    @Test
    void aPracticeNetworkThatDoesNotStartIsSaid() throws InterruptedException {
        model.practise(scenario(() -> {
            throw new IOException("no port left");
        }));
        runUntil(Phase.BROKEN);

        assertThat(shown().report()).isEmpty();
    }

    @Test
    void aPracticeNetworkIsThereUntilItsCheckIsLeft() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        model.practise(scenario(() -> new Watched(closed)));
        checks.next().end(Samples.healthy());
        runUntil(Phase.ENDED);
        assertThat(closed.getCount()).isEqualTo(1);

        model.go(Place.HOME);
        closed.await();
    }

    @Test
    void aStopWhileThePracticeNetworkStartsIsHeard() throws InterruptedException {
        CountDownLatch starting = new CountDownLatch(1);
        model.practise(scenario(() -> {
            starting.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException interrupted) {
                throw new IOException(interrupted);
            }
            throw new AssertionError("it waits for ever");
        }));
        starting.await();
        model.stop();
        runUntil(Phase.ABANDONED);
    }

    @Test
    void whoLeavesCanWaitUntilThePracticeNetworkIsGone() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        model.practise(scenario(() -> new Watched(closed)));
        checks.next();
        model.close();

        assertThat(model.awaitEnd(Duration.ofSeconds(15))).isTrue();
        assertThat(closed.getCount()).isZero();
    }

    private RunModel shown() {
        return model.run().orElseThrow();
    }

    private void runUntil(Phase phase) throws InterruptedException {
        while (shown().phase() != phase) {
            window.take().run();
        }
    }

    private interface Start {
        PracticeNetwork start() throws IOException;
    }

    private static Scenario scenario(Start start) {
        return new Scenario() {
            @Override
            public String name() {
                return "sample-healthy";
            }

            @Override
            public String findingId() {
                return null;
            }

            @Override
            public PracticeNetwork start() throws IOException {
                return start.start();
            }
        };
    }

    private record Watched(CountDownLatch closed) implements PracticeNetwork {
        @Override
        public dev.connectiondoctor.Options options() {
            return StartModelTest.options();
        }

        @Override
        public Environment environment() {
            return Environment.empty();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
