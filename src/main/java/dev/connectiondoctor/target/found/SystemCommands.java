package dev.connectiondoctor.target.found;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Commands of the operating system that only read ({@code reg query}, {@code scutil}, {@code gsettings}, …). Tests and
 * practice networks hand in recorded outputs.
 */
@FunctionalInterface
public interface SystemCommands {
    /** A system without any such command. */
    SystemCommands NONE = recorded(Os.OTHER, Map.of());

    /**
     * What a command printed.
     *
     * @param command program and arguments; never a secret
     * @return standard output; empty if there is no such command, if it failed, or if it took too long or too much room
     */
    Optional<String> output(List<String> command) throws InterruptedException;

    /** The system whose commands these are; nothing is asked of one that is {@link Os#OTHER}. */
    default Os os() {
        return Os.OTHER;
    }

    /** Recorded outputs, as tests and practice networks hand them in. */
    static SystemCommands recorded(Os os, Map<List<String>, String> outputs) {
        return new SystemCommands() {
            @Override
            public Optional<String> output(List<String> command) {
                return Optional.ofNullable(outputs.get(command));
            }

            @Override
            public Os os() {
                return os;
            }
        };
    }
}
