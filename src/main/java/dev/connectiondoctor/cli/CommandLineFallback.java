package dev.connectiondoctor.cli;

import java.util.List;
import java.util.Map;

import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.target.FoundOnThisComputer;

/**
 * What the program does when it is started without arguments where no window can open: the check runs in the terminal,
 * on what was found on this computer or else on a practice network.
 */
public final class CommandLineFallback {
    private static final String PRACTICE = "intercepted";

    /** Why there is no window. */
    enum Reason {
        NO_DISPLAY("no-display"), NOT_OPENED("not-opened");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    private CommandLineFallback() {}

    /** The command line to run instead, after the user was told so. */
    static List<String> arguments(Console console, Wording words, Reason reason) {
        console.say(words.text("fallback." + reason.key));
        if (!FoundOnThisComputer.in(console.environment()).isEmpty()) {
            return List.of("check");
        }
        console.say(words.text("fallback.practice", Map.of("name", PRACTICE)));
        return List.of("check", "--practice", PRACTICE);
    }

    /** Says so, runs the check and returns its exit code. */
    public static int run(Console console) {
        return Main.run(new String[0], console);
    }
}
