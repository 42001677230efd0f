package dev.connectiondoctor.stage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.stage.SkipReason.Kind;
import dev.connectiondoctor.stage.StageResult.Timing;

/**
 * Runs the stages of a plan side by side as far as they do not need each other. One thread, the caller's, decides and
 * tells; each probe runs on a virtual thread of its own and reports through one queue. A probe that crashes is a result
 * of its stage, a probe that outlives its limit is interrupted and let go.
 */
public final class Pipeline {
    /** How long a probe that was interrupted is waited for, so that a run leaves no thread behind. */
    private static final Duration FAREWELL = Duration.ofMillis(100);

    private final Plan plan;
    private final Map<Stage, Probe<?>> probes;
    private final LaterNews news;
    private final Clock clock;
    private final Ticker ticker;
    private final BlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
    private final Map<Stage, Worker> running = new EnumMap<>(Stage.class);
    private Observations seen = Observations.none();

    /** Told, on the thread that runs the pipeline, what happens. */
    public interface Listener {
        void started(Stage stage, Instant at);

        void progressed(Stage stage, Progress progress);

        /** @param seen everything known now, this result included */
        void finished(StageResult result, Observations seen);
    }

    /** How a pipeline ended. */
    public enum Ending {
        COMPLETE, TIME_LIMIT, CANCELLED
    }

    /** @param ending whether all planned stages are over */
    public record Outcome(Observations seen, Ending ending) {}

    private sealed interface Message {
        record Done(Stage stage, StageResult result) implements Message {}

        record Said(Stage stage, Progress progress) implements Message {}

        record Stop() implements Message {}
    }

    private record Worker(Thread thread, Instant startedAt, long startedNanos, long deadlineNanos) {}

    public Pipeline(Plan plan, List<? extends Probe<?>> probes, Clock clock, Ticker ticker, Listener listener) {
        this.plan = plan;
        this.probes = new EnumMap<>(Stage.class);
        probes.forEach(probe -> this.probes.put(probe.stage(), probe));
        this.clock = clock;
        this.ticker = ticker;
        news = new LaterNews(listener);
    }

    /** Ends the run at once; may be called from any thread, at any time. */
    public void stop() {
        inbox.add(new Message.Stop());
    }

    /** Runs the plan to its end, to the limit of the whole run, or until it is stopped. */
    public Outcome run(ProbeContext context, StageLimits limits, Duration runLimit) throws InterruptedException {
        long runDeadline = ticker.nanos() + runLimit.toNanos();
        Set<Stage> waiting = EnumSet.allOf(Stage.class);
        Ending ending = Ending.COMPLETE;
        try {
            startReady(waiting, context, limits);
            while (!running.isEmpty() && ending == Ending.COMPLETE) {
                ending = takeNext(runDeadline);
                if (ending == Ending.COMPLETE) {
                    startReady(waiting, context, limits);
                }
            }
        } finally {
            letGo();
        }
        giveUp(waiting, ending);
        news.tell();
        return new Outcome(seen, ending);
    }

    private void startReady(Set<Stage> waiting, ProbeContext context, StageLimits limits) {
        boolean changed;
        do {
            changed = false;
            for (Stage stage : Stage.values()) {
                changed |= waiting.contains(stage) && decide(stage, waiting, context, limits);
            }
        } while (changed);
        news.tell();
    }

    private boolean decide(Stage stage, Set<Stage> waiting, ProbeContext context, StageLimits limits) {
        SkipReason left = plan.skipped(stage);
        if (left == null && !plan.ready(stage, seen)) {
            return false;
        }
        waiting.remove(stage);
        SkipReason reason = left != null ? left : plan.obstacle(stage, seen).map(SkipReason::needs).orElse(null);
        if (reason != null) {
            finish(new StageResult.Skipped(stage, reason));
        } else {
            start(stage, context, limits.of(stage));
        }
        return true;
    }

    private void start(Stage stage, ProbeContext context, Duration limit) {
        Probe<?> probe = probes.get(stage);
        Instant at = clock.instant();
        long nanos = ticker.nanos();
        ProbeContext own = new ProbeContext(context.options(), context.environment(), context.network(), seen,
                progress -> inbox.add(new Message.Said(stage, progress)));
        news.started(stage, at);
        Thread thread = Thread.ofVirtual()
                .name("connection-doctor-" + stage.id())
                .unstarted(
                        () -> inbox.add(new Message.Done(stage, collect(probe, own, at, nanos))));
        running.put(stage, new Worker(thread, at, nanos, nanos + limit.toNanos()));
        thread.start();
    }

    /** Runs on the probe's own thread. The one place where everything is caught: a crash must become a result. */
    @SuppressWarnings("PMD.AvoidCatchingThrowable")
    private StageResult collect(Probe<?> probe, ProbeContext context, Instant at, long startedNanos) {
        Stage stage = probe.stage();
        try {
            Collected<?> collected = probe.collect(context);
            Timing timing = timing(at, startedNanos);
            return collected.failure() == null
                    ? new StageResult.Completed(stage, timing, collected.evidence(), collected.experiments(),
                            collected.requests())
                    : new StageResult.Failed(stage, timing, collected.evidence(), collected.failure(),
                            collected.experiments(), collected.requests());
        } catch (InterruptedException stopped) {
            return new StageResult.Cancelled(stage, timing(at, startedNanos), false);
        } catch (Throwable crash) {
            return new StageResult.Crashed(stage, timing(at, startedNanos), place(crash));
        }
    }

    private Ending takeNext(long runDeadline) throws InterruptedException {
        long nearest = running.values().stream().mapToLong(Worker::deadlineNanos).reduce(runDeadline, Math::min);
        return switch (inbox.poll(nearest - ticker.nanos(), TimeUnit.NANOSECONDS)) {
            case null -> timeUp(runDeadline);
            case Message.Stop _ -> Ending.CANCELLED;
            case Message.Said said -> {
                news.progressed(said.stage(), said.progress());
                yield Ending.COMPLETE;
            }
            case Message.Done done -> {
                if (running.remove(done.stage()) != null) {
                    finish(done.result());
                }
                yield Ending.COMPLETE;
            }
        };
    }

    private Ending timeUp(long runDeadline) {
        long now = ticker.nanos();
        if (now >= runDeadline) {
            return Ending.TIME_LIMIT;
        }
        running.entrySet()
                .stream()
                .filter(entry -> now >= entry.getValue().deadlineNanos())
                .map(Map.Entry::getKey)
                .toList()
                .forEach(stage -> abandon(stage, true));
        return Ending.COMPLETE;
    }

    private void abandon(Stage stage, boolean timeLimit) {
        Worker worker = running.remove(stage);
        if (worker != null) {
            worker.thread().interrupt();
            finish(new StageResult.Cancelled(stage, timing(worker.startedAt(), worker.startedNanos()), timeLimit));
        }
    }

    private void giveUp(Set<Stage> waiting, Ending ending) {
        boolean timeLimit = ending == Ending.TIME_LIMIT;
        List.copyOf(running.keySet()).forEach(stage -> abandon(stage, timeLimit));
        waiting.forEach(stage -> finish(new StageResult.Skipped(stage,
                SkipReason.of(timeLimit ? Kind.TIME_LIMIT : Kind.CANCELLED))));
    }

    private void letGo() throws InterruptedException {
        long deadline = ticker.nanos() + FAREWELL.toNanos();
        running.values().forEach(worker -> worker.thread().interrupt());
        for (Worker worker : running.values()) {
            worker.thread().join(Duration.ofNanos(Math.max(0, deadline - ticker.nanos())));
        }
    }

    private void finish(StageResult result) {
        seen = seen.with(result);
        news.finished(result, seen);
    }

    private Timing timing(Instant at, long startedNanos) {
        return new Timing(at, ticker.millisSince(startedNanos));
    }

    /** Type and place only: a message may hold anything, also a secret. */
    private static String place(Throwable crash) {
        StackTraceElement[] places = crash.getStackTrace();
        return crash.getClass().getName() + (places.length == 0 ? "" : " at " + places[0]);
    }
}
