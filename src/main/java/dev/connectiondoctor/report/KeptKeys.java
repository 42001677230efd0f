package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Finding;

/**
 * What a file held beyond what this program knows, so that it is there again when the report is written once more. What
 * this program does know always stands as it is now.
 *
 * @param document the whole document as it was read: maps, lists and scalars
 */
public record KeptKeys(Map<String, @Nullable Object> document) {
    /** Of a report that was not read from a file. */
    static final KeptKeys NONE = new KeptKeys(Map.of());

    private static final String ID = "id";

    /** The document as it is written now, with what the file held beside. Texts are scrubbed as all others are. */
    @Nullable
    Object into(@Nullable Object fresh, PlainValues plain) {
        return merged(fresh, plain.of(document));
    }

    private static @Nullable Object merged(@Nullable Object fresh, @Nullable Object saved) {
        return switch (fresh) {
            case Map<?, ?> map when saved instanceof Map<?, ?> more -> merged(map, more);
            case List<?> list when saved instanceof List<?> more -> merged(list, more);
            case null, default -> fresh;
        };
    }

    private static Map<?, ?> merged(Map<?, ?> fresh, Map<?, ?> saved) {
        Map<@Nullable Object, @Nullable Object> whole = new LinkedHashMap<>();
        fresh.forEach((key, value) -> whole.put(key, merged(value, saved.get(key))));
        saved.forEach((key, value) -> {
            if (!whole.containsKey(key) && !Finding.NOTES.equals(key)) {
                whole.put(key, value);
            }
        });
        return whole;
    }

    private static List<?> merged(List<?> fresh, List<?> saved) {
        List<@Nullable Object> whole = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            whole.add(merged(fresh.get(i), counterpart(fresh.get(i), i, saved)));
        }
        return whole;
    }

    /** What stands at the same place; where things have names, what has the same name. */
    private static @Nullable Object counterpart(@Nullable Object fresh, int index, List<?> saved) {
        Object there = index < saved.size() ? saved.get(index) : null;
        Object id = id(fresh);
        if (id == null || id.equals(id(there))) {
            return there;
        }
        return saved.stream().filter(item -> id.equals(id(item))).findFirst().orElse(null);
    }

    private static @Nullable Object id(@Nullable Object item) {
        return item instanceof Map<?, ?> map ? map.get(ID) : null;
    }
}
