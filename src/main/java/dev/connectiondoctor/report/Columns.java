package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How much room text takes on a terminal, and where it may be broken: Chinese signs take two columns and need no blank. */
final class Columns {
    private static final String WIDE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\u3000-\\u303F\\uFF00-\\uFF60\\uFFE0-\\uFFE6]";
    /** What never begins a line. */
    private static final String CLOSING = "[\\u3001\\u3002\\uFF0C\\uFF1A\\uFF1B\\uFF01\\uFF1F\\uFF09\\u201D\\u2026,.:;!?)]";
    /** What never ends a line. */
    private static final String OPENING = "[\\u201C\\uFF08(]";
    private static final Pattern WIDE_SIGN = Pattern.compile(WIDE);
    private static final Pattern PIECE = Pattern.compile(
            OPENING + "*(?:" + WIDE + "|(?:(?!" + OPENING + "*" + WIDE + ").)+?(?=$|" + OPENING + "*" + WIDE + "))"
                    + CLOSING + "*");

    private Columns() {}

    static int width(CharSequence text) {
        return (int) (text.codePoints().count() + WIDE_SIGN.matcher(text).results().count());
    }

    /** The pieces of a word that a line may be broken between. */
    static List<String> pieces(String word) {
        if (!WIDE_SIGN.matcher(word).find()) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>(PIECE.matcher(word).results().map(MatchResult::group).toList());
        int covered = pieces.stream().mapToInt(String::length).sum();
        if (covered < word.length()) {
            pieces.add(word.substring(covered));
        }
        return pieces;
    }
}
