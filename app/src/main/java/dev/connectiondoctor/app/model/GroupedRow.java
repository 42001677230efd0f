package dev.connectiondoctor.app.model;

/**
 * A row of a list that is grouped.
 *
 * @param <G> what a group is known by
 * @param <T> what the rows below it are
 */
public sealed interface GroupedRow<G, T> {
    /** Begins a group. */
    record Head<G, T>(G group) implements GroupedRow<G, T> {}

    record Item<G, T>(T item) implements GroupedRow<G, T> {}
}
