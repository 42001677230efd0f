package dev.connectiondoctor.cli;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.stage.Environment;

/**
 * What is to be checked, and in which surroundings.
 *
 * @param end ends what was started for this check
 */
record Subject(Options options, Environment environment, Runnable end) implements AutoCloseable {
    static Subject real(Options options, Environment environment) {
        return new Subject(options, environment, () -> {});
    }

    static Subject practice(PracticeNetwork network) {
        return new Subject(network.options(), network.environment(), network::close);
    }

    Subject with(Options changed) {
        return new Subject(changed, environment, end);
    }

    @Override
    public void close() {
        end.run();
    }
}
