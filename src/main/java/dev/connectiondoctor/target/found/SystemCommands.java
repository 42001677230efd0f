package dev.connectiondoctor.target.found;

import java.util.List;
import java.util.Optional;

/**
 * Commands of the operating system that only read ({@code reg query}, {@code scutil}, {@code gsettings}, …). Tests and
 * practice networks hand in recorded outputs.
 */
@FunctionalInterface
public interface SystemCommands {
    /** A system without any such command. */
    SystemCommands NONE = _ -> Optional.empty();

    /**
     * What a command printed.
     *
     * @param command program and arguments; never a secret
     * @return standard output; empty if there is no such command, if it failed, or if it took too long or too much room
     */
    Optional<String> output(List<String> command) throws InterruptedException;
}
