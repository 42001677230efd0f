package dev.connectiondoctor.practice;

import java.io.IOException;

import dev.connectiondoctor.Options;

import org.jspecify.annotations.Nullable;

/** A scenario that is put together by a function. */
record Situation(String name, @Nullable String findingId, Setup setup) implements Scenario {

    /** Starts the servers and faults of a scenario and says how to check it. */
    @FunctionalInterface
    interface Setup {
        Options prepare(Lab lab) throws IOException;
    }

    @Override
    public PracticeNetwork start() throws IOException {
        Lab lab = Lab.open(name);
        try {
            return lab.running(setup.prepare(lab));
        } catch (IOException | RuntimeException failure) {
            lab.abandon();
            throw failure;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
