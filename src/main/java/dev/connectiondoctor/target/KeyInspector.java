package dev.connectiondoctor.target;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.connectiondoctor.target.KeyShape.Flaw;

/** Looks at a key's shape, never at what it opens. */
final class KeyInspector {
    private static final Pattern BEARER = Pattern.compile("(?i)^bearer\\s+");
    private static final Pattern QUOTED = Pattern.compile("^([\"'`\u201c\u2018\u00ab]).*([\"'`\u201d\u2019\u00bb])$",
            Pattern.DOTALL);

    private static final Pattern ASSIGNMENT = Pattern.compile("^(?:(?:export|set|setx)\\s+)?[A-Z][A-Z0-9_]+\\s*=\\s*");
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cf}\\p{Cc}\\p{Z}]");

    private KeyInspector() {}

    static KeyShape inspect(ApiKey key) {
        String value = key.reveal();
        String bare = bare(value);
        return new KeyShape(true, key.prefix(), key.length(), List.copyOf(flaws(value, bare)),
                Providers.known().ofKey(bare).map(Provider::id).orElse(null));
    }

    /** The key without what people paste along with it. */
    private static String bare(String value) {
        String stripped = value.strip();
        String unquoted = QUOTED.matcher(stripped).matches() ? stripped.substring(1, stripped.length() - 1) : stripped;
        return BEARER.matcher(unquoted.strip()).replaceFirst("");
    }

    static String withoutExtras(String typed) {
        return UNSEEN.matcher(bare(ASSIGNMENT.matcher(typed.strip()).replaceFirst(""))).replaceAll("");
    }

    private static Set<Flaw> flaws(String value, String bare) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        String stripped = value.strip();
        String start = value.substring(0, value.indexOf(stripped));
        String end = value.substring(start.length() + stripped.length());
        add(flaws, Flaw.BLANK_AT_START, hasBlank(start));
        add(flaws, Flaw.BLANK_AT_END, hasBlank(end));
        add(flaws, Flaw.BLANK_INSIDE, hasBlank(bare));
        add(flaws, Flaw.LINE_BREAK, value.chars().anyMatch(c -> c == '\n' || c == '\r'));
        add(flaws, Flaw.QUOTED, stripped.length() > 1 && QUOTED.matcher(stripped).matches());
        add(flaws, Flaw.BEARER_PREFIX, BEARER.matcher(stripped.replaceFirst("^[\"']", "")).find());
        add(flaws, Flaw.NOT_ASCII, bare.codePoints().anyMatch(c -> c > 126 && !isInvisible(c)));
        add(flaws, Flaw.INVISIBLE_CHARACTER, value.codePoints().anyMatch(KeyInspector::isInvisible));
        return flaws;
    }

    private static void add(Set<Flaw> flaws, Flaw flaw, boolean present) {
        if (present) {
            flaws.add(flaw);
        }
    }

    private static boolean hasBlank(String text) {
        return text.chars().anyMatch(c -> c == ' ' || c == '\t');
    }

    private static boolean isInvisible(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        boolean wideBlank = c != ' ' && Character.isSpaceChar(c);
        return control || wideBlank || Character.getType(c) == Character.FORMAT;
    }
}
