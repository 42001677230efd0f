package dev.connectiondoctor.app.model;

import java.util.function.Consumer;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.Run;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.stage.Environment;

/** The engine as the window sees it. */
@FunctionalInterface
public interface Checks {
    /** Starts a check and returns at once; the observer is called on threads of the run. */
    Run start(Options options, Environment environment, Consumer<RunEvent> observer);
}
