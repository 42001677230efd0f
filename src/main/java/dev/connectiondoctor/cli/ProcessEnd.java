package dev.connectiondoctor.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * How a process of the command line ends. HotSpot's own end waits 0.3 s for threads in native code, and from the first
 * socket that a virtual thread has read from there is one that waits for sockets for ever: a third of a quick check. A
 * launcher can have the process end as a program in C does, after all that was written has gone out.
 */
final class ProcessEnd {
    /** {@code at-once}; or {@code prepared} for all of it but the end itself, for the training of a cache. */
    private static final String PROPERTY = "connectiondoctor.end";

    private final CompletableFuture<Optional<MethodHandle>> end;

    private ProcessEnd(CompletableFuture<Optional<MethodHandle>> end) {
        this.end = end;
    }

    /** Prepares what the launcher asked for beside the command, which begins on one thread alone. Returns at once. */
    static ProcessEnd prepare() {
        return new ProcessEnd(System.getProperty(PROPERTY) == null
                ? CompletableFuture.completedFuture(Optional.empty())
                : CompletableFuture.supplyAsync(ProcessEnd::end, work -> Thread.ofPlatform().daemon().start(work)));
    }

    /** Ends the process. */
    void with(int code) {
        System.out.flush();
        System.err.flush();
        Optional<MethodHandle> prepared = end.join();
        if ("at-once".equals(System.getProperty(PROPERTY))) {
            prepared.ifPresent(now -> call(now, code));
        }
        System.exit(code);
    }

    /** Nothing if the C library has no such function. */
    @SuppressWarnings("restricted")
    private static Optional<MethodHandle> end() {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("_exit")
                .map(address -> linker.downcallHandle(address, FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT)));
    }

    @SuppressWarnings("PMD.AvoidCatchingThrowable")
    private static void call(MethodHandle end, int code) {
        try {
            end.invokeExact(code);
        } catch (Throwable impossible) {
            throw new IllegalStateException("it does not come back", impossible);
        }
    }
}
