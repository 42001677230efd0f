package dev.connectiondoctor.practice;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * One real-world situation on loopback. The title is in the catalogue under {@code practice.<name>.title} and the story
 * under {@code practice.<name>.story}.
 */
public interface Scenario {
    /** Kebab-case; says what happens. */
    String name();

    /** The finding that it must lead to, or null if the line is healthy. */
    @Nullable
    String findingId();

    /** Starts the servers and faults; close the network to end them. */
    PracticeNetwork start() throws IOException;
}
