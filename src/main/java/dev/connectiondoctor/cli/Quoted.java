package dev.connectiondoctor.cli;

import java.util.regex.Pattern;

/** Repeats what a user typed, unless it may be a secret. */
final class Quoted {
    private static final int MOST = 60;
    private static final Pattern KNOWN_BEGINNING = Pattern.compile(
            "(?i)(bearer |basic |sk[-_]|pk[-_]|rk[-_]|key[-_]|token[-_]|aiza|gsk_|ghp_|github_pat_|hf_|r8_|xai-|"
                    + "nvapi-|pplx-|akia|eyj).*",
            Pattern.DOTALL);
    private static final Pattern LONG_AND_RANDOM = Pattern.compile("(?=.*\\d)(?=.*[A-Za-z])[A-Za-z0-9_+=-]{20,}");
    private static final Pattern WITH_LOGIN = Pattern.compile("[^/]*//[^/]*@.*", Pattern.DOTALL);

    private Quoted() {}

    static boolean looksSecret(String text) {
        String bare = text.strip();
        return KNOWN_BEGINNING.matcher(bare).matches() || LONG_AND_RANDOM.matcher(bare).matches()
                || WITH_LOGIN.matcher(bare).matches();
    }

    /** The text in quotes, cut and harmless to a terminal; or three dots in its place. */
    static String of(String text) {
        String clean = text.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
        return looksSecret(text) ? "'…'" : "'" + (clean.length() > MOST ? clean.substring(0, MOST) + "…" : clean) + "'";
    }
}
