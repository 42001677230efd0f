package dev.connectiondoctor.report;

import java.util.regex.Pattern;

/** Writes a word so that a shell reads it back as it is. */
public final class ShellWord {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");
    /** PowerShell takes typographic quotes for quotes, too, and gives a meaning to a lone sign at the beginning. */
    private static final Pattern HARMLESS_TO_POWERSHELL = Pattern.compile("[A-Za-z0-9_./:][A-Za-z0-9_./:=+-]*");
    private static final Pattern QUOTES = Pattern.compile("['\u2018\u2019\u201a\u201b]");

    private ShellWord() {}

    /** For a POSIX shell. */
    public static String of(String word) {
        return HARMLESS.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** For PowerShell. */
    public static String powerShell(String word) {
        return HARMLESS_TO_POWERSHELL.matcher(word).matches()
                ? word
                : "'" + QUOTES.matcher(word).replaceAll("$0$0") + "'";
    }
}
