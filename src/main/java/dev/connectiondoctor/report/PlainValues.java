package dev.connectiondoctor.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Scrubber;

/**
 * Turns records into the maps, lists and scalars that JSON has: components become keys in their order, enums
 * lower-kebab-case words, fractions are rounded to three decimals, null stays null, and every text is scrubbed.
 */
final class PlainValues {
    private final Scrubber scrubber;

    PlainValues(Scrubber scrubber) {
        this.scrubber = scrubber;
    }

    @Nullable
    Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Record record -> components(record);
            case Map<?, ?> map -> entries(map);
            case List<?> list -> list.stream().map(this::of).toList();
            case Enum<?> constant -> kebab(constant);
            case Double number -> rounded(number);
            case Float number -> rounded(number.doubleValue());
            case Number number -> number;
            case Boolean truth -> truth;
            default -> scrubber.scrub(value.toString());
        };
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable BigDecimal rounded(double number) {
        return Double.isFinite(number) ? BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP) : null;
    }

    Map<String, @Nullable Object> entries(Map<?, ?> map) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        map.forEach((key, value) -> plain.put(scrubber.scrub(String.valueOf(key)), of(value)));
        return plain;
    }

    Map<String, @Nullable Object> components(Record record) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            plain.put(component.getName(), of(read(component, record)));
        }
        return plain;
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
