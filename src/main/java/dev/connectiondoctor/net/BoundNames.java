package dev.connectiondoctor.net;

import java.util.concurrent.Executor;

/**
 * Lends a run's name service to Java's own look-ups, for exactly the tasks of that run. {@code HttpClient} looks names
 * up on its executor, so an executor that binds the names is all it takes; everything else in this JVM keeps the
 * built-in resolver.
 */
final class BoundNames {
    /** The names in force on this thread. */
    static final ScopedValue<NameService> CURRENT = ScopedValue.newInstance();

    private BoundNames() {}

    /** An executor whose tasks look names up here. */
    static Executor executor(NameService names, Executor threads) {
        return task -> threads.execute(() -> ScopedValue.where(CURRENT, names).run(task));
    }
}
