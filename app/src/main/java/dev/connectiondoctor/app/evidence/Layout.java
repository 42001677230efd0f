package dev.connectiondoctor.app.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Words;

/** Collects the parts of a stage's evidence in the order in which they are read; what is empty is left out. */
final class Layout {
    private final Words words;
    private final List<Section> parts = new ArrayList<>();

    Layout(Words words) {
        this.words = words;
    }

    Layout add(Section part) {
        parts.add(part);
        return this;
    }

    Layout add(List<Section> more) {
        parts.addAll(more);
        return this;
    }

    Layout facts(FactList facts, String title) {
        if (!facts.isEmpty()) {
            parts.add(facts.under(title));
        }
        return this;
    }

    /** A list of data that has names already, such as headers. */
    Layout named(String title, Map<String, String> values) {
        FactList facts = new FactList(words);
        new TreeMap<>(values).forEach(facts::named);
        return facts(facts, title);
    }

    <T> Layout table(String title, List<String> columns, Collection<T> rows, Function<T, List<Section.Cell>> row) {
        if (!rows.isEmpty()) {
            parts.add(new Section.Table(words.of("evidence." + title), columns, rows.stream().map(row).toList()));
        }
        return this;
    }

    Layout quote(String title, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            parts.add(new Section.Quote(words.of("evidence." + title), text));
        }
        return this;
    }

    List<String> columns(String... labels) {
        return Stream.of(labels).map(label -> words.of("evidence." + label)).toList();
    }

    List<Section> done() {
        return List.copyOf(parts);
    }
}
