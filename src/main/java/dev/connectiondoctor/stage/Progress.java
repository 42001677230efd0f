package dev.connectiondoctor.stage;

import java.util.Map;

/**
 * Something worth saying while a stage runs. The words are in the catalogue under {@code progress.<key>}.
 *
 * @param params values for the placeholders
 */
public record Progress(String key, Map<String, Object> params) {
    public static Progress of(String key) {
        return new Progress(key, Map.of());
    }
}
