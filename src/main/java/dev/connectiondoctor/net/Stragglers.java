package dev.connectiondoctor.net;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Does several things of one kind at once, some of which may never get anywhere: once one has succeeded, the others are
 * waited for a while longer and then interrupted. Interrupting the caller interrupts all.
 *
 * @param work turns its own failures into data
 * @param enough how long after the beginning the others are waited for, now that this is known; empty if it is no
 *            reason to hurry
 * @param instead the result of one that was interrupted, from its input and the milliseconds it was waited for
 */
public record Stragglers<A, T>(Ticker ticker, Function<A, SideBySide.Task<T>> work,
        Function<T, Optional<Duration>> enough, BiFunction<A, Double, T> instead) {
    /** As a share of what is waited for: who wakes later than that was kept from working. */
    private static final int ON_TIME = 10;

    /** The results in the order of the inputs. */
    public List<T> run(List<A> inputs) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                return run(inputs, new ExecutorCompletionService<>(threads));
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private List<T> run(List<A> inputs, CompletionService<T> runners) throws InterruptedException {
        long began = ticker.nanos();
        List<Future<T>> all = inputs.stream().map(input -> runners.submit(work.apply(input)::run)).toList();
        await(all.size(), began, runners);
        List<T> results = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Future<T> one = all.get(i);
            results.add(one.isDone() ? result(one) : instead.apply(inputs.get(i), ticker.millisSince(began)));
        }
        return results;
    }

    private void await(int count, long began, CompletionService<T> runners) throws InterruptedException {
        long longest = Long.MAX_VALUE;
        for (int left = count; left > 0; left--) {
            Future<T> next = longest == Long.MAX_VALUE ? runners.take() : next(began + longest, longest, runners);
            if (next == null) {
                return;
            }
            longest = Math.min(longest, enough.apply(result(next)).map(Duration::toNanos).orElse(Long.MAX_VALUE));
        }
    }

    /** A computer so busy that it wakes us late has not let the others work either: they get that time back. */
    private @Nullable Future<T> next(long deadline, long longest, CompletionService<T> runners)
            throws InterruptedException {
        Future<T> next = runners.poll(deadline - ticker.nanos(), TimeUnit.NANOSECONDS);
        long late = ticker.nanos() - deadline;
        return next == null && late > longest / ON_TIME
                ? next(ticker.nanos() + Math.min(late, longest), longest, runners)
                : next;
    }

    private T result(Future<T> done) {
        return switch (done.state()) {
            case SUCCESS -> done.resultNow();
            default -> throw new IllegalStateException(done.exceptionNow());
        };
    }
}
