package dev.connectiondoctor.app.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;

/** Where each setting of a check came from. */
final class Provenance {
    /** What a tool signs in with that has no key. */
    static final String LOGIN = "login";

    private static final String TYPED = "window";
    /** What else is known of a tool's way to its service. */
    private static final List<String> KEPT = List.of(LOGIN, "speaks");

    private Provenance() {}

    /**
     * @param filledIn what was filled in and may have been changed since
     * @param asFound the same as long as its address is still the one that was found
     */
    static Map<String, String> of(Endpoint chosen, @Nullable Candidate filledIn, Optional<Candidate> asFound) {
        Endpoint known = filledIn == null ? null : filledIn.endpoint();
        Map<String, String> found = filledIn == null ? Map.of() : filledIn.sources();
        Map<String, String> sources = new HashMap<>();
        source(sources, "baseUrl", chosen.base().given(), known == null ? null : known.base().given(), found);
        source(sources, "key", chosen.key(), known == null ? null : known.key(), found);
        source(sources, "model", chosen.model(), known == null ? null : known.model(), found);
        asFound.ifPresent(one -> KEPT.stream()
                .filter(one.sources()::containsKey)
                .forEach(name -> sources.put(name, one.sources().get(name))));
        return sources;
    }

    private static void source(Map<String, String> sources, String name, @Nullable Object chosen,
            @Nullable Object known, Map<String, String> found) {
        if (chosen != null) {
            sources.put(name, chosen.equals(known) ? found.getOrDefault(name, TYPED) : TYPED);
        }
    }
}
