package dev.connectiondoctor.target.found;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** Looks values up in settings, whatever their shape. */
final class Nodes {
    private Nodes() {}

    /** A value as text; lists of values are joined by commas. Null for what is no value, and for blanks alone. */
    static @Nullable String text(JsonNode node) {
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> Optional.ofNullable(text(item)).ifPresent(items::add));
            return items.isEmpty() ? null : String.join(",", items);
        }
        if (!node.isValueNode() || node.isNull()) {
            return null;
        }
        String text = node.asString("");
        return text.isBlank() ? null : text;
    }

    /** By the name as it stands, or step by step at its dots. */
    static JsonNode at(JsonNode tree, String name) {
        if (tree.has(name) || name.indexOf('.') < 0) {
            return tree.path(name);
        }
        JsonNode at = tree;
        for (String step : name.split("\\.")) {
            at = at.path(step);
        }
        return at;
    }
}
