package dev.connectiondoctor.cli;

import java.util.Map;

/**
 * A command line that cannot be used. Words: {@code error.<key>}. Values of the user are repeated only through
 * {@link Quoted}: what was typed may be a secret in the wrong place.
 */
final class UsageError extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Map<String, String> params;

    UsageError(String key, Map<String, String> params) {
        super(key, null, false, false);
        this.key = key;
        this.params = Map.copyOf(params);
    }

    UsageError(String key) {
        this(key, Map.of());
    }

    String key() {
        return "error." + key;
    }

    Map<String, String> params() {
        return params;
    }
}
