package dev.connectiondoctor.report;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.connectiondoctor.stage.Stage;

/**
 * One short line about a stage, as data. Words: {@code summary.<key>}.
 *
 * @param params values for the placeholders; a {@link Stage} stands for its name
 */
public record Summary(String key, Map<String, Object> params) {
    static Summary of(String key) {
        return new Summary(key, Map.of());
    }

    Summary with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(params);
        more.put(name, value);
        return new Summary(key, more);
    }
}
