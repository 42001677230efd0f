package dev.connectiondoctor.target.found;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Variables that a program reads from files of its own and that win, for it, over those of the process. Never a key:
 * what a check needs of keys is in its endpoint.
 *
 * @param variables by name
 * @param origins where each was found, by name
 */
record Overlay(Map<String, String> variables, Map<String, String> origins) {
    static final Overlay NONE = new Overlay(Map.of(), Map.of());

    private static final Set<String> SECRET = Set.of("KEY", "TOKEN", "SECRET", "PASSWORD", "PASSPHRASE", "CREDENTIAL");

    /** Of these, the first of several with one name wins. */
    static Overlay of(List<Told> values) {
        Map<String, String> variables = new LinkedHashMap<>();
        Map<String, String> origins = new LinkedHashMap<>();
        for (Told told : values) {
            if (!secret(told.name()) && variables.putIfAbsent(told.name(), told.value()) == null) {
                origins.put(told.name(), told.source());
            }
        }
        return new Overlay(Map.copyOf(variables), Map.copyOf(origins));
    }

    /** Of layers in order of precedence, what comes before the process's own variables or fills them up. */
    static Overlay of(Stream<Layer> layers) {
        List<Layer> all = layers.toList();
        int process = all.stream().map(Layer.Process.class::isInstance).toList().indexOf(true);
        List<Told> told = Stream.iterate(0, at -> at < all.size(), at -> at + 1)
                .flatMap(at -> all.get(at)
                        .variables()
                        .values()
                        .stream()
                        .filter(one -> process < 0 || at < process || all.get(process).find(one.name()).isEmpty()))
                .toList();
        return of(told);
    }

    private static boolean secret(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return SECRET.stream().anyMatch(upper::contains);
    }
}
