package dev.connectiondoctor.app;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.Run;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.app.model.Checks;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Environment;

/** An engine that says what a test tells it to say, when the test tells it. */
public final class ScriptedChecks implements Checks {
    private final BlockingQueue<ScriptedRun> started = new LinkedBlockingQueue<>();

    @Override
    public Run start(Options options, Environment environment, Consumer<RunEvent> observer) {
        ScriptedRun run = new ScriptedRun(options, environment, observer);
        started.add(run);
        return run;
    }

    /** Waits for the next check to be started. */
    public ScriptedRun next() throws InterruptedException {
        ScriptedRun run = started.poll(20, TimeUnit.SECONDS);
        if (run == null) {
            throw new AssertionError("no check was started");
        }
        return run;
    }

    /** One check; cancelling it ends it with {@link Samples#stopped()}. */
    public record ScriptedRun(Options options, Environment environment, Consumer<RunEvent> observer,
            CompletableFuture<Report> end)
            implements
                Run {

        ScriptedRun(Options options, Environment environment, Consumer<RunEvent> observer) {
            this(options, environment, observer, new CompletableFuture<>());
        }

        public void say(RunEvent... events) {
            for (RunEvent event : events) {
                observer.accept(event);
            }
        }

        public void end(Report report) {
            say(new RunEvent.Ended(report));
            end.complete(report);
        }

        @Override
        public Report await() throws InterruptedException {
            try {
                return end.get();
            } catch (java.util.concurrent.ExecutionException impossible) {
                throw new AssertionError(impossible);
            }
        }

        @Override
        public void cancel() {
            if (!end.isDone()) {
                end(Samples.stopped());
            }
        }
    }
}
