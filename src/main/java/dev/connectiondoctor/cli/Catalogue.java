package dev.connectiondoctor.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.connectiondoctor.practice.Scenario;

/** The practice scenarios by name. */
final class Catalogue {
    private static final int NAMED = 3;

    private final Supplier<List<Scenario>> all;

    Catalogue(Supplier<List<Scenario>> all) {
        this.all = all;
    }

    List<Scenario> all() {
        return all.get();
    }

    Scenario named(String name) throws UsageError {
        List<Scenario> known = all();
        return known.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, known.stream().map(Scenario::name).toList()));
    }

    private static UsageError unknown(String name, List<String> names) {
        return new UsageError("unknown-scenario",
                Map.of("value", Quoted.of(name), "nearest", String.join(", ", Nearest.to(name, names, NAMED))));
    }
}
