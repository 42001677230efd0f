package dev.connectiondoctor.fault;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings that are mere consequences of something further down the line. */
final class Consequences {
    /** All that is found in answers. A network that answers in the place of others is found by other means. */
    private static final Set<String> OF_ANSWERS = Set.of("http.block-page", "http.bot-challenge",
            "http.closed-without-answer", "http.no-answer", "http.not-an-api", "http.redirected",
            "http.region-blocked", "http.slow-first-byte");

    private Consequences() {}

    /** @param more ids, or whole groups as {@code tls.*} */
    static Set<String> ofAnswersAnd(String... more) {
        return Stream.concat(OF_ANSWERS.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
