package dev.connectiondoctor.app.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.kept.WindowSettings;

/** How somebody likes the window. Every change is remembered. */
public final class Comfort {
    /** Light or dark. */
    public enum Look {
        SYSTEM, LIGHT, DARK;

        /** The word used in text keys and in the file of settings. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final List<Integer> SCALES = List.of(80, 90, 100, 110, 125, 150, 175, 200);
    private static final int NORMAL = 100;

    private final ObjectProperty<Look> look;
    private final ReadOnlyIntegerWrapper scale;
    private final ObjectProperty<@Nullable String> language;
    private final BooleanProperty onePage;

    public Comfort(Remembered remembered) {
        WindowSettings settings = remembered.now();
        look = new SimpleObjectProperty<>(Look.valueOf(settings.look().toUpperCase(Locale.ROOT)));
        scale = new ReadOnlyIntegerWrapper(settings.scale());
        language = new SimpleObjectProperty<>(settings.language());
        onePage = new SimpleBooleanProperty(settings.onePage());
        look.addListener((_, _, now) -> remembered.change(all -> all.withLook(now.id())));
        scale.addListener((_, _, now) -> remembered.change(all -> all.withScale(now.intValue())));
        language.addListener((_, _, now) -> remembered.change(all -> all.withLanguage(now)));
        onePage.addListener((_, _, now) -> remembered.change(all -> all.withOnePage(now)));
    }

    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    /** Size of texts, 80-200 %. */
    public ReadOnlyIntegerProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /** Tag of the language that was chosen; null for the system's own. */
    public ObjectProperty<@Nullable String> languageProperty() {
        return language;
    }

    /** Whether a service is filled in on one page instead of step by step. */
    public BooleanProperty onePageProperty() {
        return onePage;
    }

    /** To the next larger size, if there is one. */
    public void larger() {
        SCALES.stream().filter(size -> size > scale.get()).findFirst().ifPresent(scale::set);
    }

    /** To the next smaller size, if there is one. */
    public void smaller() {
        SCALES.stream().filter(size -> size < scale.get()).max(Comparator.naturalOrder()).ifPresent(scale::set);
    }

    public void normal() {
        scale.set(NORMAL);
    }
}
