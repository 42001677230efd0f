package dev.connectiondoctor.app.model;

import java.util.List;
import java.util.Locale;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.text.Language;
import dev.connectiondoctor.text.Languages;

/**
 * Which language the window speaks: the one that serves the system's user best, until a person chooses another. Who
 * shows the window builds it anew from its models when this changes.
 */
public final class LanguageChoice {
    private final Locale system;
    private final List<Language> choices;
    private final ObjectProperty<Language> chosen;

    /** @param pseudo whether the pseudo-language may be chosen as well */
    public LanguageChoice(Locale system, boolean pseudo) {
        this(system, pseudo, new SimpleObjectProperty<>());
    }

    /** @param remembered the tag of what was chosen before, null for nothing; follows what is chosen from now on */
    public LanguageChoice(Locale system, boolean pseudo, ObjectProperty<@Nullable String> remembered) {
        this.system = system;
        choices = pseudo ? Languages.withPseudo() : Languages.all();
        chosen = new SimpleObjectProperty<>(Languages.of(system));
        String before = remembered.get();
        if (before != null) {
            choose(before);
        }
        chosen.addListener((_, _, language) -> remembered.set(language.tag()));
    }

    /** What the texts will be asked for with at first, most likely: only a hint of what to read in good time. */
    public static Locale likely(Locale system, @Nullable String remembered) {
        return new LanguageChoice(system, false, new SimpleObjectProperty<>(remembered)).locale();
    }

    /** Each with its own name, which those who look for it can read. */
    public List<Language> choices() {
        return choices;
    }

    public ObjectProperty<Language> chosenProperty() {
        return chosen;
    }

    /** Chooses by a tag that was remembered; one that is not offered changes nothing. */
    public void choose(String tag) {
        choices.stream().filter(one -> one.tag().equals(tag)).findFirst().ifPresent(chosen::set);
    }

    /** What the texts are asked for with: the system's own region where it speaks the language that is chosen. */
    public Locale locale() {
        Language language = chosen.get();
        return Languages.of(system).equals(language) ? system : language.locale();
    }
}
