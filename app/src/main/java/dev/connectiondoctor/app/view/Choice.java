package dev.connectiondoctor.app.view;

import java.util.function.Function;

import javafx.util.StringConverter;

import org.controlsfx.control.PrefixSelectionComboBox;
import org.jspecify.annotations.Nullable;

/** One of a few, in a list that drops down. To type how its name begins chooses it, too. */
final class Choice<T> extends PrefixSelectionComboBox<T> {
    /** @param spoken what is chosen, as a screen reader says it */
    Choice(String id, String spoken, Function<T, String> name) {
        setId(id);
        setAccessibleText(spoken);
        setMaxWidth(Double.MAX_VALUE);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("no text is made a value of");
            }
        });
    }
}
