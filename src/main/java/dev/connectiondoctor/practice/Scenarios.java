package dev.connectiondoctor.practice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue of practice networks, in the order in which a newcomer would try them. */
public final class Scenarios {
    private static final List<Scenario> ALL = Stream.of(LineSituations.all(), ServiceSituations.all())
            .flatMap(List::stream)
            .toList();

    private Scenarios() {}

    public static List<Scenario> all() {
        return ALL;
    }

    public static Optional<Scenario> byName(String name) {
        return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
    }
}
