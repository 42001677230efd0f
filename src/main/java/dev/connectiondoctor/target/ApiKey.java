package dev.connectiondoctor.target;

import java.util.Objects;

/**
 * A secret credential. It cannot be printed: every textual form shows at most a short prefix and the length. The value
 * itself is handed out by {@link #reveal()} alone, which only the code that writes an authorised request may call (an
 * architecture test holds this).
 */
public final class ApiKey {
    private static final int SHOWN_PREFIX = 7;
    private static final int SHORTEST_WITH_PREFIX = 16;

    private final String value;

    /** @param value the key exactly as the user's tool would read it, blanks and all */
    public ApiKey(String value) {
        this.value = Objects.requireNonNull(value);
    }

    /** The secret itself. Never log it, never put it into evidence, an exception or a command line. */
    public String reveal() {
        return value;
    }

    /** The first characters, which tell the vendor but not the key; empty for keys too short to show any of. */
    public String prefix() {
        String bare = value.strip();
        return bare.length() < SHORTEST_WITH_PREFIX ? "" : bare.substring(0, SHOWN_PREFIX);
    }

    public int length() {
        return value.length();
    }

    @Override
    public String toString() {
        return prefix() + "…(" + length() + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return ApiKey.class.hashCode();
    }
}
