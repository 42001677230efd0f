package dev.connectiondoctor.stage.proxy.pac;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;

/** Where scripts run that nobody vouches for: they see no Java and end after a number of steps. */
final class Sandbox extends ContextFactory {
    /** A large company's script takes some ten thousand steps. */
    private static final long MOST_STEPS = 20_000_000;
    private static final int STEPS_AT_ONCE = 10_000;
    private static final int DEEPEST = 500;

    private long steps;

    /** Ends a script. An error, since a script can catch exceptions. */
    static final class Ended extends Error {
        private static final long serialVersionUID = 1;

        Ended(String words) {
            super(words);
        }
    }

    @Override
    protected Context makeContext() {
        Context context = super.makeContext();
        context.setInterpretedMode(true);
        context.setLanguageVersion(Context.VERSION_ES6);
        context.setInstructionObserverThreshold(STEPS_AT_ONCE);
        context.setMaximumInterpreterStackDepth(DEEPEST);
        context.setClassShutter(_ -> false);
        return context;
    }

    @Override
    protected void observeInstructionCount(Context context, int count) {
        steps += count;
        if (steps > MOST_STEPS) {
            throw new Ended("more than " + MOST_STEPS + " steps");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new Ended("interrupted");
        }
    }
}
