package dev.connectiondoctor.net;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Stream;

/** Does several things at once on virtual threads and waits for all. Interrupting the caller interrupts them. */
public final class SideBySide {
    private SideBySide() {}

    /** A task that turns its own failures into data. */
    @FunctionalInterface
    public interface Task<T> {
        T run() throws InterruptedException;
    }

    /** The results in the order of the inputs. */
    public static <A, T> List<T> forEach(List<A> inputs, Function<A, Task<T>> work) throws InterruptedException {
        return all(inputs.stream().map(work).toList());
    }

    /** The results of two things of different kinds. */
    public record Both<A, B>(A first, B second) {}

    /** Both results. */
    public static <A, B> Both<A, B> both(Task<A> one, Task<B> other) throws InterruptedException {
        FutureTask<A> first = new FutureTask<>(one::run);
        FutureTask<B> second = new FutureTask<>(other::run);
        all(Stream.of(first, second).<Task<Boolean>>map(task -> () -> isDone(task)).toList());
        return new Both<>(result(first), result(second));
    }

    private static boolean isDone(FutureTask<?> task) {
        task.run();
        return task.isDone();
    }

    /** The results in the order of the tasks. */
    public static <T> List<T> all(List<Task<T>> tasks) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> calls = tasks.stream().<Callable<T>>map(task -> task::run).toList();
            return threads.invokeAll(calls).stream().map(SideBySide::result).toList();
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.resultNow();
        } catch (IllegalStateException notDone) {
            throw new IllegalStateException(done.exceptionNow());
        }
    }
}
