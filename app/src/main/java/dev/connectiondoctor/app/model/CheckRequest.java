package dev.connectiondoctor.app.model;

import java.io.IOException;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Environment;

/** What the user asked to see. */
public sealed interface CheckRequest {
    /** Something to check now. */
    sealed interface Live extends CheckRequest {
        /** Makes the target ready; this may take a moment. Close it when the check is over. */
        PracticeNetwork open() throws IOException;
    }

    /** A report that was read from a file: nothing is checked. */
    record Saved(Report report) implements CheckRequest {}

    /** A service that exists. */
    record Service(Options options, Environment environment) implements Live {
        @Override
        public PracticeNetwork open() {
            return new Existing(options, environment);
        }
    }

    /** A practice network, started for this check alone. */
    record Practice(Scenario scenario) implements Live {
        @Override
        public PracticeNetwork open() throws IOException {
            return scenario.start();
        }
    }

    /** A network that was there before and stays: closing it does nothing. */
    record Existing(Options options, Environment environment) implements PracticeNetwork {
        @Override
        public void close() {}
    }
}
