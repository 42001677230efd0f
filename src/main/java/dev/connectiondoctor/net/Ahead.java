package dev.connectiondoctor.net;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Something whose making begins at once on a thread of its own, so that who needs it later need not wait as long. */
final class Ahead<T> implements Supplier<T> {
    private final CompletableFuture<T> made;

    private Ahead(CompletableFuture<T> made) {
        this.made = made;
    }

    /** @param making bounded work that computes, for which no light thread is to wait, and touches no network */
    static <T> Ahead<T> of(Supplier<T> making) {
        return new Ahead<>(
                CompletableFuture.supplyAsync(making, task -> Thread.ofPlatform().daemon().name("ahead").start(task)));
    }

    /** Waits until it is made, whether or not this thread is interrupted meanwhile. */
    @Override
    public T get() {
        try {
            return made.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
