package dev.connectiondoctor.stage.portal;

import java.util.regex.Pattern;

/** The words by which pages where one signs in to a network are known, in their addresses and titles. */
public final class SignInWords {
    private static final Pattern WORDS = Pattern.compile(
            "\\blog[ _-]?(in|on)|\\bsign[ _-]?(in|on|up)|auth(?!or)|/au[a-z]\\?"
                    + "|\\bportal\\b|hotspot|captive|\\bguests?\\b|\\bwi-?fi\\b|\\bwlan\\b|\\bsplash\\b|\\bterms of (use|service)",
            Pattern.CASE_INSENSITIVE);

    private SignInWords() {}

    /** Whether an address or a title speaks of signing in. */
    public static boolean in(String text) {
        return WORDS.matcher(text).find();
    }
}
