package dev.connectiondoctor.net;

/** Takes the secrets of a run out of any text that came from outside. */
@FunctionalInterface
public interface Scrubber {
    Scrubber NOTHING = text -> text;

    /** The text with every secret replaced by {@code [key]}. Scrub before cutting, never after. */
    String scrub(String text);

    /** The text scrubbed and then cut to {@code most} characters, with an ellipsis where it was cut. */
    default String scrub(String text, int most) {
        String clean = scrub(text);
        return clean.length() <= most ? clean : clean.substring(0, most - 1) + "…";
    }
}
