package dev.connectiondoctor.stage.tls;

import javax.security.auth.x500.X500Principal;

/** What certificates say of themselves, made fit to be shown: anybody can write anything into one. */
public final class Visible {
    private static final int MOST = 500;
    private static final int REPLACEMENT = 0xFFFD;

    private Visible() {}

    /** The RFC 2253 name. */
    public static String name(X500Principal principal) {
        return text(principal.getName());
    }

    /** Without characters that steer a terminal or turn the direction of writing, and not endless. */
    static String text(String given) {
        StringBuilder clean = new StringBuilder();
        given.codePoints()
                .limit(MOST)
                .map(point -> steers(point) ? REPLACEMENT : point)
                .forEach(clean::appendCodePoint);
        return given.codePointCount(0, given.length()) > MOST ? clean.append('…').toString() : clean.toString();
    }

    private static boolean steers(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
