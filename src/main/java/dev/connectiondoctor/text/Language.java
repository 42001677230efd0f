package dev.connectiondoctor.text;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A language that the doctor speaks. Files of texts are in English; those of another language have the same names with
 * the file's ending of that language, and may lack texts: what they lack is said in English.
 *
 * @param tag its language tag, by which a choice is remembered
 * @param ownName what those who speak it call it
 * @param ending what the names of its files end in; empty for the base files
 * @param moments how a moment is written, as a pattern
 * @param change what is made of each text of its files
 * @param finish what is made of a text when its placeholders are filled
 */
public record Language(String tag, String ownName, String ending, String moments, UnaryOperator<String> change,
        UnaryOperator<String> finish) {
    static final Language ENGLISH = new Language("en", "English", "", "d MMM, HH:mm:ss z", UnaryOperator.identity(),
            UnaryOperator.identity());

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** Whether its texts are in files of their own, before those of the base. */
    boolean hasFiles() {
        return !ending.isEmpty();
    }
}
