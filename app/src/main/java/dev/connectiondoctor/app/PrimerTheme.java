package dev.connectiondoctor.app;

import java.util.function.Consumer;

import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import dev.connectiondoctor.app.model.Comfort.Look;

/** AtlantaFX' Primer in its light or dark form, as the user chose or else as the system prefers, whenever that changes. */
final class PrimerTheme {
    private final ObservableValue<ColorScheme> system;
    private final ObservableValue<Look> chosen;
    private final Consumer<String> stylesheet;

    /**
     * Puts the theme on at once.
     *
     * @param system what the system prefers
     * @param chosen what the user does
     * @param stylesheet is given the theme's style sheet, now and at every change
     */
    PrimerTheme(ObservableValue<ColorScheme> system, ObservableValue<Look> chosen, Consumer<String> stylesheet) {
        this.system = system;
        this.chosen = chosen;
        this.stylesheet = stylesheet;
        system.addListener((_, _, _) -> wear());
        chosen.addListener((_, _, _) -> wear());
        wear();
    }

    private void wear() {
        boolean dark = switch (chosen.getValue()) {
            case SYSTEM -> system.getValue() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
        stylesheet.accept((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }
}
