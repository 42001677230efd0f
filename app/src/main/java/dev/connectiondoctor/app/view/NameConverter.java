package dev.connectiondoctor.app.view;

import java.util.function.Function;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/** Names values in a choice that is never typed into. */
final class NameConverter<T> extends StringConverter<T> {
    private final Function<T, String> name;

    NameConverter(Function<T, String> name) {
        this.name = name;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("nothing is typed here");
    }
}
