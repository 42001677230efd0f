package dev.connectiondoctor;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Judge;
import dev.connectiondoctor.fault.Judgement;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.report.DoctorFacts;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.ReportAssembler;
import dev.connectiondoctor.report.StageReports;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Pipeline;
import dev.connectiondoctor.stage.Pipeline.Ending;
import dev.connectiondoctor.stage.Plan;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageLimits;
import dev.connectiondoctor.stage.StageResult;

/** One run: opens its network, runs its pipeline, has it judged, tells its observer, and leaves nothing behind. */
final class Check implements Run, Pipeline.Listener {
    private final Options options;
    private final Environment environment;
    private final Clock clock;
    private final Doctor.NetworkFactory networks;
    private final List<? extends Probe<?>> probes;
    private final Judge judge;
    private final Consumer<RunEvent> observer;
    private final CompletableFuture<Report> report = new CompletableFuture<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private volatile @Nullable Pipeline pipeline;

    Check(Options options, Environment environment, Clock clock, Doctor.NetworkFactory networks,
            List<? extends Probe<?>> probes, Judge judge, Consumer<RunEvent> observer) {
        this.options = options;
        this.environment = environment;
        this.clock = clock;
        this.networks = networks;
        this.probes = probes;
        this.judge = judge;
        this.observer = observer;
    }

    void start() {
        Thread.ofVirtual().name("connection-doctor-run").start(this::runAndTell);
    }

    @Override
    public Report await() throws InterruptedException {
        try {
            return report.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the check itself failed", failure.getCause());
        }
    }

    @Override
    public void cancel() {
        cancelled.set(true);
        Pipeline current = pipeline;
        if (current != null) {
            current.stop();
        }
    }

    /** Whatever happens must reach the one who waits. */
    private void runAndTell() {
        try {
            report.complete(run());
        } catch (Exception | StackOverflowError failure) {
            report.completeExceptionally(failure);
        }
    }

    private Report run() throws InterruptedException, IOException {
        Instant startedAt = clock.instant();
        try (Network network = networks.open(options, environment)) {
            Plan plan = Plan.of(options, !network.route().direct());
            observer.accept(planned(plan));
            Pipeline.Outcome outcome = runPipeline(plan, network);
            return end(startedAt, network, outcome);
        }
    }

    private Pipeline.Outcome runPipeline(Plan plan, Network network) throws InterruptedException {
        Pipeline own = new Pipeline(plan, probes, clock, network.ticker(), this);
        pipeline = own;
        if (cancelled.get()) {
            own.stop();
        }
        ProbeContext context = new ProbeContext(options, environment, network, Observations.none(), _ -> {});
        return own.run(context, new StageLimits(options.limits()), options.limits().run());
    }

    private Report end(Instant startedAt, Network network, Pipeline.Outcome outcome) {
        network.close();
        boolean complete = outcome.ending() == Ending.COMPLETE;
        Judgement judgement = judge.judge(outcome.seen(), complete);
        Report made = new ReportAssembler(DoctorFacts.ofThisProcess(), options, network.route().id())
                .assemble(startedAt, clock.instant(), complete, outcome.seen(), judgement, network.contacts().all());
        judgement.findings().forEach(finding -> observer.accept(new RunEvent.Found(finding)));
        observer.accept(new RunEvent.Ended(made));
        return made;
    }

    private RunEvent.Planned planned(Plan plan) {
        return new RunEvent.Planned(Arrays.stream(Stage.values())
                .map(stage -> new RunEvent.Planned.Step(stage, plan.skipped(stage)))
                .toList(), options.controlHosts() ? options.controls().names() : List.of());
    }

    @Override
    public void started(Stage stage, Instant at) {
        observer.accept(new RunEvent.Started(stage, at));
    }

    @Override
    public void progressed(Stage stage, Progress progress) {
        observer.accept(new RunEvent.Progressed(stage, progress));
    }

    @Override
    public void finished(StageResult result, Observations seen) {
        Judgement soFar = judge.judge(seen, false);
        observer.accept(new RunEvent.Finished(StageReports.of(result, soFar.findings())));
    }
}
