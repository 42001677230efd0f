package dev.connectiondoctor.cli;

import java.util.Map;

import dev.connectiondoctor.report.Wording;

/**
 * The doctor itself failed. Said in one sentence; the trace is there for whoever asks, without any message, because the
 * messages of libraries may quote what they were given.
 */
record Breakdown(Console console, Wording words) {
    private static final String DEBUG = "CONNECTION_DOCTOR_DEBUG";

    int report(Throwable failure) {
        console.say(words.text("breakdown", Map.of("what", failure.getClass().getSimpleName(), "where", place(failure),
                "variable", DEBUG)));
        if (console.environment().get(DEBUG) != null) {
            trace(failure);
        }
        return ExitCode.DOCTOR_FAILED;
    }

    private void trace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            console.say(cause.getClass().getName());
            for (StackTraceElement element : cause.getStackTrace()) {
                console.say("    " + element);
            }
        }
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "?" : trace[0].toString();
    }
}
