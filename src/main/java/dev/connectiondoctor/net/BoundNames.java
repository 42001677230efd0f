package dev.connectiondoctor.net;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Lends a run's name service to Java's own look-ups, for exactly the calls and tasks of that run. {@code HttpClient}
 * looks names up on the thread that sends or on its executor (measured with Java 25), so both are bound; everything
 * else in this JVM keeps the built-in resolver.
 */
final class BoundNames {
    /** The names in force on this thread. */
    static final ScopedValue<NameService> CURRENT = ScopedValue.newInstance();

    /**
     * The system's resolver while Java itself waits for an answer on this thread: Java keeps others that ask for the
     * same name waiting until then, so asking Java again would wait for itself.
     */
    static final ScopedValue<SystemNames.Lookup> SYSTEM = ScopedValue.newInstance();

    private BoundNames() {}

    /** An executor whose tasks look names up here. */
    static Executor executor(NameService names, Executor threads) {
        return task -> threads.execute(() -> ScopedValue.where(CURRENT, names).run(task));
    }

    /** A call during which names are looked up here. */
    static <T> T call(NameService names, Callable<T> call) throws IOException, InterruptedException {
        return call(CURRENT, names, call);
    }

    /** A call during which this value is bound. */
    static <V, T> T call(ScopedValue<V> key, V value, Callable<T> call) throws IOException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(call);
        ScopedValue.where(key, value).run(task);
        if (task.state() == Future.State.SUCCESS) {
            return task.resultNow();
        }
        switch (task.exceptionNow()) {
            case IOException failure -> throw failure;
            case InterruptedException interrupted -> throw interrupted;
            case RuntimeException bug -> throw bug;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }
}
