package dev.connectiondoctor.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.Limits;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.Run;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.fault.Judge;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.StageStatus;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

class RunTest {
    private static final BaseUrl BASE = new BaseUrl("https://localhost:1/v1", null, -1, "https", "localhost", 1, "/v1",
            false, true);
    private static final Options OPTIONS = Options.of(new Endpoint(BASE, Protocol.AUTO, null, null));

    private final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final QuietNetwork network = new QuietNetwork();
    private final Map<Stage, ScriptedProbe.Script> scripts = new EnumMap<>(Stage.class);

    @Test
    void thePlanComesFirstEveryStageOnceAndTheReportLast() throws Exception {
        Report report = start(OPTIONS).await();

        assertThat(events.getFirst()).isInstanceOf(RunEvent.Planned.class);
        assertThat(events.getLast()).isEqualTo(new RunEvent.Ended(report));
        for (Stage stage : Stage.values()) {
            assertThat(events.stream()
                    .filter(event -> event instanceof RunEvent.Started(Stage started, _)
                            && started == stage))
                    .as("started %s", stage)
                    .hasSize(1);
            assertThat(events.stream()
                    .filter(event -> event instanceof RunEvent.Finished finished
                            && finished.report().stage() == stage))
                    .as("finished %s", stage)
                    .hasSize(1);
        }
        assertThat(report.complete()).isTrue();
        assertThat(report.stages()).extracting(stage -> stage.status()).containsOnly(StageStatus.PASSED);
        assertThat(network.closed).isTrue();
    }

    @Test
    void stagesThatDoNotNeedEachOtherRunSideBySide() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        for (Stage stage : List.of(Stage.DNS, Stage.PROXY)) {
            scripts.put(stage, _ -> {
                meet(together);
                return Collected.complete(ScriptedProbe.evidence(stage));
            });
        }
        assertThat(start(OPTIONS).await().complete()).isTrue();
    }

    @Test
    void aFailedStageStopsWhatNeedsItAndNothingElse() throws Exception {
        scripts.put(Stage.TLS, _ -> Collected.failed(ScriptedProbe.evidence(Stage.TLS),
                new Failure(FailureKind.TLS_ALERT, Operation.TLS_HANDSHAKE, "handshake_failure")));
        Report report = start(OPTIONS).await();

        assertThat(report.stage(Stage.TLS).status()).isEqualTo(StageStatus.FAILED);
        assertThat(skipReason(report, Stage.FIRST_BYTE)).isEqualTo("needs-tls");
        assertThat(skipReason(report, Stage.MODELS)).isEqualTo("needs-tls");
        assertThat(skipReason(report, Stage.LONG_STREAM)).isEqualTo("needs-short-prompt");
    }

    @Test
    void aFailingListOfModelsDoesNotStopThePrompts() throws Exception {
        scripts.put(Stage.MODELS, _ -> Collected.failed(ScriptedProbe.evidence(Stage.MODELS),
                new Failure(FailureKind.HTTP_STATUS, Operation.HTTP_REQUEST, "404")));
        assertThat(start(OPTIONS).await().stage(Stage.LONG_STREAM).status()).isEqualTo(StageStatus.PASSED);
    }

    @Test
    void aCrashedProbeIsAResultOfItsStageAndKeepsItsMessageToItself() throws Exception {
        scripts.put(Stage.FIRST_BYTE, _ -> {
            throw new IllegalStateException("sk-secret-that-must-not-be-seen");
        });
        Report report = start(OPTIONS).await();

        assertThat(report.stage(Stage.FIRST_BYTE).status()).isEqualTo(StageStatus.CRASHED);
        assertThat(report.stage(Stage.LONG_STREAM).status()).isEqualTo(StageStatus.PASSED);
        assertThat(events.toString() + report).contains("IllegalStateException").doesNotContain("sk-secret");
        assertThat(report.verdict().status()).isNotEqualTo(Verdict.Status.HEALTHY);
    }

    @Test
    void cancelEndsTheRunAlthoughAProbeDoesNotListen() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        scripts.put(Stage.TLS, _ -> {
            reached.countDown();
            awaitWhateverComes(never);
            return Collected.complete(ScriptedProbe.evidence(Stage.TLS));
        });
        Run run = start(OPTIONS);
        reached.await();
        run.cancel();
        Report report = run.await();

        assertThat(never.getCount()).as("the probe is still busy").isEqualTo(1);
        assertThat(report.complete()).isFalse();
        assertThat(report.stage(Stage.DNS).status()).isEqualTo(StageStatus.PASSED);
        assertThat(report.stage(Stage.TLS).status()).isEqualTo(StageStatus.CANCELLED);
        assertThat(skipReason(report, Stage.MODELS)).isEqualTo("cancelled");
        assertThat(report.verdict().status()).isEqualTo(Verdict.Status.INCONCLUSIVE);
        never.countDown();
    }

    @Test
    void cancelBeforeAnythingBeganStillGivesAReport() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        Doctor doctor = new Doctor(Environment.empty(), Clock.systemUTC(), (_, _) -> {
            awaitWhateverComes(opening);
            return network;
        }, probes(), new Judge(List.of()));
        Run run = doctor.start(OPTIONS, events::add);
        run.cancel();
        opening.countDown();
        assertThat(run.await().complete()).isFalse();
    }

    @Test
    void theTimeLimitKeepsWhatIsDone() throws Exception {
        Duration limit = Duration.ofMillis(300);
        AtomicLong now = new AtomicLong();
        network.ticker.set(now::get);
        scripts.put(Stage.MODELS, _ -> {
            now.addAndGet(limit.toNanos());
            new CountDownLatch(1).await();
            throw new AssertionError("not reached");
        });
        Report report = start(OPTIONS.withLimits(Limits.STANDARD.withRun(limit))).await();

        assertThat(report.complete()).isFalse();
        assertThat(report.stage(Stage.SETTINGS).status()).isEqualTo(StageStatus.PASSED);
        assertThat(skipReason(report, Stage.LONG_STREAM)).isEqualTo("time-limit");
    }

    @Test
    void onlyRunsWhatWasAskedForAndWhatThatNeeds() throws Exception {
        Report report = start(OPTIONS.withOnly(java.util.Set.of(Stage.TCP))).await();

        assertThat(Arrays.stream(Stage.values()).filter(stage -> report.stage(stage).status() == StageStatus.PASSED))
                .containsExactly(Stage.SETTINGS, Stage.DNS, Stage.TCP);
        assertThat(skipReason(report, Stage.TLS)).isEqualTo("not-asked-for");
    }

    private Run start(Options options) {
        return new Doctor(Environment.empty(), Clock.systemUTC(), (_, _) -> network, probes(), new Judge(List.of()))
                .start(options, events::add);
    }

    private List<ScriptedProbe> probes() {
        return Arrays.stream(Stage.values())
                .map(stage -> scripts.containsKey(stage)
                        ? new ScriptedProbe(stage, scripts.get(stage))
                        : ScriptedProbe.completing(stage))
                .toList();
    }

    private static String skipReason(Report report, Stage stage) {
        return ((StageResult.Skipped) report.stage(stage).result()).reason().id();
    }

    private static void meet(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (java.util.concurrent.BrokenBarrierException | java.util.concurrent.TimeoutException alone) {
            throw new AssertionError("the other stage never ran at the same time", alone);
        }
    }

    private static void awaitWhateverComes(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                latch.await();
                open = true;
            } catch (InterruptedException ignored) {
                // a probe that does not listen
            }
        }
    }
}
