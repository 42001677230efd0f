package dev.connectiondoctor.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a text longer, accents its letters and puts it in marks, so that what was not made so is seen at once. */
final class Pseudo {
    private static final String PLAIN = "aceginorsuyzACEGINORSUYZ";
    private static final String ACCENTED = "áçéğîñóřšúýžÁÇÉĞÎÑÓŘŠÚÝŽ";
    /** Letters that are written twice: about four of ten characters of English. */
    private static final String DOUBLED = "aeioun";
    /** What is filled in, what picocli fills in, and the sign before a key of the keyboard stay as they are. */
    private static final Pattern UNTOUCHED = Pattern.compile("\\{[a-zA-Z][a-zA-Z0-9]*}|%n|%s|_(?=\\p{L})");

    private Pseudo() {}

    static String of(String text) {
        StringBuilder changed = new StringBuilder("⟦");
        Matcher kept = UNTOUCHED.matcher(text);
        int from = 0;
        for (MatchResult each : kept.results().toList()) {
            accent(text.substring(from, each.start()), changed);
            changed.append(each.group());
            from = each.end();
        }
        accent(text.substring(from), changed);
        return changed.append('⟧').toString();
    }

    private static void accent(String text, StringBuilder changed) {
        for (char letter : text.toCharArray()) {
            int known = PLAIN.indexOf(letter);
            char accented = known < 0 ? letter : ACCENTED.charAt(known);
            changed.append(accented);
            if (DOUBLED.indexOf(letter) >= 0) {
                changed.append(accented);
            }
        }
    }
}
