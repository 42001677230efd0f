package dev.connectiondoctor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.Run;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.StageResult;

/** An engine that brings the report that a test wants, and remembers what it was asked. */
final class FakeEngine implements Engine {
    final List<Options> asked = new ArrayList<>();
    final List<Environment> surroundings = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();
    private @Nullable Report report;
    private @Nullable RuntimeException failure;

    static FakeEngine reporting(Report report) {
        FakeEngine engine = new FakeEngine();
        engine.report = report;
        return engine;
    }

    /** Its runs end only when they are cancelled. */
    static FakeEngine waiting() {
        return new FakeEngine();
    }

    static FakeEngine failing(RuntimeException failure) {
        FakeEngine engine = new FakeEngine();
        engine.failure = failure;
        return engine;
    }

    FakeEngine with(Scenario... known) {
        scenarios.addAll(List.of(known));
        return this;
    }

    Options options() {
        return asked.getLast();
    }

    @Override
    public Run start(Environment environment, Options options, Consumer<RunEvent> observer) {
        asked.add(options);
        surroundings.add(environment);
        if (failure != null) {
            throw failure;
        }
        CompletableFuture<Report> end = new CompletableFuture<>();
        observer.accept(new RunEvent.Planned(List.of(),
                options.controlHosts() ? options.controls().names() : List.of()));
        if (report != null) {
            report.stages().forEach(stage -> tell(stage, observer));
            end.complete(report);
        }
        return new FakeRun(end);
    }

    @Override
    public List<Scenario> scenarios() {
        return scenarios;
    }

    @Override
    public Scrubber scrubber(Options options) {
        return text -> text.replace(Samples.CANARY, "[key]");
    }

    private static void tell(StageReport stage, Consumer<RunEvent> observer) {
        if (!(stage.result() instanceof StageResult.Skipped)) {
            observer.accept(new RunEvent.Started(stage.stage(), Samples.healthy().startedAt()));
        }
        observer.accept(new RunEvent.Finished(stage));
    }

    /** Cancelled, it brings a partial report. */
    private record FakeRun(CompletableFuture<Report> end) implements Run {
        @Override
        public Report await() throws InterruptedException {
            try {
                return end.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void cancel() {
            end.complete(Samples.cancelled());
        }
    }
}
