package dev.connectiondoctor.app.evidence;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Words;

/** Collects names and values; what is not known is left out. */
final class FactList {
    private final Words words;
    private final List<Section.Fact> facts = new ArrayList<>();

    FactList(Words words) {
        this.words = words;
    }

    FactList add(String label, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isBlank()) {
            facts.add(new Section.Fact(words.of("evidence." + label), text));
        }
        return this;
    }

    FactList yesNo(String label, @Nullable Boolean value) {
        return add(label, value == null ? null : words.of(value ? "yes" : "no"));
    }

    FactList time(String label, @Nullable Double millis) {
        return add(label, millis == null ? null : words.duration(millis));
    }

    /** An HTTP status; left out if no answer came. */
    FactList status(int status) {
        return add("status", status > 0 ? status : null);
    }

    /** What a constant says in words. */
    FactList constant(String label, @Nullable Enum<?> value) {
        return add(label, value == null ? null : words.constant(value.name()));
    }

    /** A name that is data already, such as an environment variable's. */
    FactList named(String name, String value) {
        facts.add(new Section.Fact(name, value));
        return this;
    }

    boolean isEmpty() {
        return facts.isEmpty();
    }

    Section.Facts under(String title) {
        return new Section.Facts(words.of("evidence." + title), List.copyOf(facts));
    }
}
