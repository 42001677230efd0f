package dev.connectiondoctor.target.found;

import org.jspecify.annotations.Nullable;

/**
 * One value that a program on this computer is told, fit to be shown: never a key, never a password.
 *
 * @param tool id of the program that reads it ({@code tools} table), or {@code any} for what every program may read
 * @param name as it is written there, for example {@code ANTHROPIC_BASE_URL} or {@code http.proxy}
 * @param value the value; for a key its beginning only, null if nothing of it may be shown
 * @param source where it is written: {@code environment:NAME}, {@code file:PATH#NAME}, {@code system:WHAT#NAME}
 * @param overriddenBy source of the value that wins over this one in the same program; null if this one is in force
 */
public record FoundSetting(String tool, Kind kind, String name, @Nullable String value, String source,
        @Nullable String overriddenBy) {

    /** What a value is for. */
    public enum Kind {
        ADDRESS, KEY, MODEL, PROXY, NO_PROXY, PAC, CA_FILE, LOGIN, OTHER
    }

    public boolean inForce() {
        return overriddenBy == null;
    }
}
