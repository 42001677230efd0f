package dev.connectiondoctor.target;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The shape of a key, never the key.
 *
 * @param prefix the first characters, enough to tell the vendor; empty if the key is absent or very short
 * @param length number of characters as given
 * @param flaws what is wrong with its shape
 * @param looksLike id of the provider whose keys begin like this, or null
 */
public record KeyShape(boolean present, String prefix, int length, List<Flaw> flaws, @Nullable String looksLike) {
    public static final KeyShape ABSENT = new KeyShape(false, "", 0, List.of(), null);

    /** The shape of a key; {@link #ABSENT} for none, and for one of blanks alone. */
    public static KeyShape of(@Nullable ApiKey key) {
        return key == null || key.reveal().isBlank() ? ABSENT : KeyInspector.inspect(key);
    }

    /** A key as it was typed, without what people copy along with it: blanks, quotes, a variable's name, {@code Bearer}. */
    public static String bare(String typed) {
        return KeyInspector.withoutExtras(typed);
    }

    /** What can be wrong with the shape of a key. */
    public enum Flaw {
        BLANK_AT_START, BLANK_AT_END, BLANK_INSIDE, LINE_BREAK, QUOTED, BEARER_PREFIX, NOT_ASCII, INVISIBLE_CHARACTER
    }
}
