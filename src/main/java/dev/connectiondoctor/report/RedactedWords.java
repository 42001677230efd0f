package dev.connectiondoctor.report;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says of a report that pseudonyms stand in it, and for what. */
final class RedactedWords {
    private final Wording words;

    RedactedWords(Wording words) {
        this.words = words;
    }

    /** One sentence; empty if no names were replaced. */
    Optional<String> sentence(Report report) {
        String kinds = report.redacted().stream().map(this::kind).collect(Collectors.joining(", "));
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("report.redacted", Map.of("kinds", kinds)));
    }

    private String kind(String id) {
        String key = "report.redacted." + id;
        String text = words.text(key);
        return text.equals(key) ? id : text;
    }
}
