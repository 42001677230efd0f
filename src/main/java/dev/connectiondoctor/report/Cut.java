package dev.connectiondoctor.report;

/** Shortens texts. */
final class Cut {
    private Cut() {}

    /** The text, or its beginning with an ellipsis; never half a character. */
    static String to(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
