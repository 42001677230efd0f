package dev.connectiondoctor.report;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.json.Json;
import tools.jackson.databind.JsonNode;

/** Turns JSON into the maps, lists and scalars that it stands for. */
final class JsonValues {
    private JsonValues() {}

    static Map<String, @Nullable Object> object(JsonNode node) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        node.properties().forEach(entry -> object.put(entry.getKey(), of(entry.getValue())));
        return object;
    }

    static @Nullable Object of(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        if (node.isArray()) {
            return node.valueStream().map(JsonValues::of).toList();
        }
        if (node.isNumber()) {
            return number(node);
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNull() ? null : Json.text(node);
    }

    private static Number number(JsonNode node) {
        if (!node.isIntegralNumber()) {
            return node.asDouble(0);
        }
        return node.canConvertToInt() ? Integer.valueOf(node.intValue()) : Long.valueOf(node.asLong(0));
    }
}
