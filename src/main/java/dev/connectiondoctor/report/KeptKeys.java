package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * What a file held beyond what this program knows, so that it is there again when the report is written once more. What
 * this program does know always stands as it is now.
 */
public final class KeptKeys {
    /** Of a report that was not read from a file. */
    static final KeptKeys NONE = new KeptKeys(Json.object());

    private static final String ID = "id";

    private final JsonNode document;

    KeptKeys(JsonNode document) {
        this.document = document;
    }

    /** The document as it is written now, with what the file held beside. Texts are scrubbed as all others are. */
    @Nullable
    Object into(@Nullable Object fresh, PlainValues plain) {
        return merged(fresh, document, plain);
    }

    private static @Nullable Object merged(@Nullable Object fresh, JsonNode saved, PlainValues plain) {
        return switch (fresh) {
            case Map<?, ?> map when saved.isObject() -> merged(map, saved, plain);
            case List<?> list when saved.isArray() -> merged(list, saved, plain);
            case null, default -> fresh;
        };
    }

    private static Map<String, @Nullable Object> merged(Map<?, ?> fresh, JsonNode saved, PlainValues plain) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        fresh.forEach((key, value) -> whole.put(String.valueOf(key),
                merged(value, saved.path(String.valueOf(key)), plain)));
        plain.entries(JsonValues.object(saved))
                .entrySet()
                .stream()
                .filter(entry -> !entry.getKey().equals(Finding.NOTES))
                .forEach(entry -> whole.putIfAbsent(entry.getKey(), entry.getValue()));
        return whole;
    }

    private static List<@Nullable Object> merged(List<?> fresh, JsonNode saved, PlainValues plain) {
        List<@Nullable Object> whole = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            whole.add(merged(fresh.get(i), counterpart(fresh.get(i), i, saved), plain));
        }
        return whole;
    }

    /** What stands at the same place; where things have names, what has the same name. */
    private static JsonNode counterpart(@Nullable Object fresh, int index, JsonNode saved) {
        Object id = fresh instanceof Map<?, ?> map ? map.get(ID) : null;
        if (id == null || id.equals(Json.text(saved.path(index).path(ID)))) {
            return saved.path(index);
        }
        return saved.valueStream()
                .filter(item -> id.equals(Json.text(item.path(ID))))
                .findFirst()
                .orElseGet(Json::object);
    }
}
