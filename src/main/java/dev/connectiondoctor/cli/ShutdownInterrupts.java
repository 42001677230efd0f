package dev.connectiondoctor.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C of the real process. The process is kept alive until the command has brought its work to an end and said its
 * exit code, at most ten seconds.
 */
final class ShutdownInterrupts implements Interrupts {
    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger code = new AtomicInteger(ExitCode.INCOMPLETE);

    @Override
    public Registration onInterrupt(Runnable action) {
        Thread hook = new Thread(() -> end(action), "interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> remove(hook);
    }

    /** The command is over. */
    void commandEnded(int exitCode) {
        code.set(exitCode);
        ended.countDown();
    }

    private void end(Runnable action) {
        action.run();
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code.get());
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook with it.
        }
    }
}
