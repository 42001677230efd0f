package dev.connectiondoctor.app;

import java.util.function.Consumer;

import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import dev.connectiondoctor.app.view.Theme;

/** AtlantaFX' Primer in its light or dark form: the system's choice until the user makes one. */
final class PrimerTheme implements Theme {
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private boolean chosenByUser;

    /**
     * Puts the theme on at once.
     *
     * @param system what the system prefers
     * @param stylesheet is given the theme's style sheet, now and at every change
     */
    PrimerTheme(ObservableValue<ColorScheme> system, Consumer<String> stylesheet) {
        system.subscribe(scheme -> follow(scheme == ColorScheme.DARK));
        dark.subscribe(on -> stylesheet.accept(
                (on ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet()));
    }

    private void follow(boolean systemIsDark) {
        if (!chosenByUser) {
            dark.set(systemIsDark);
        }
    }

    @Override
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    @Override
    public void toggle() {
        chosenByUser = true;
        dark.set(!dark.get());
    }
}
