package dev.connectiondoctor.cli;

import java.util.List;
import java.util.function.Consumer;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.Run;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.stage.Environment;

/** What the command line needs of the engine. Nothing of it is loaded before it is asked for. */
public interface Engine {
    /** Starts a check. */
    Run start(Environment environment, Options options, Consumer<RunEvent> observer);

    /** Every practice scenario. */
    List<Scenario> scenarios();

    /** Takes the secrets of these options out of a text. */
    Scrubber scrubber(Options options);
}
