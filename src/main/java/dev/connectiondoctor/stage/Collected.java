package dev.connectiondoctor.stage;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;

/**
 * What a probe brings back: evidence, and the failure if the stage did not get to its end.
 *
 * @param failure null if the stage got to its end; that does not mean that what it saw is healthy
 * @param requests HTTP requests made
 */
public record Collected<E extends Evidence>(E evidence, @Nullable Failure failure, List<Experiment> experiments,
        int requests) {

    public static <E extends Evidence> Collected<E> complete(E evidence) {
        return new Collected<>(evidence, null, List.of(), 0);
    }

    public static <E extends Evidence> Collected<E> failed(E evidence, Failure failure) {
        return new Collected<>(evidence, failure, List.of(), 0);
    }

    public Collected<E> withExperiments(List<Experiment> made) {
        return new Collected<>(evidence, failure, List.copyOf(made), requests);
    }

    public Collected<E> withRequests(int made) {
        return new Collected<>(evidence, failure, experiments, made);
    }
}
