package dev.connectiondoctor.redact;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Finding;

/**
 * Changes the texts in a value made of records, lists and maps, and makes a new one of them. What is the program's own
 * vocabulary, such as ids, is left as it is, and so is whatever has nothing to change.
 */
final class Values {
    /** Components that hold words of the program's own. */
    private static final Set<String> VOCABULARY = Set.of("id", "findingIds", "outcome", "protocol", "depth", "route",
            "family", "tool", "locale", "key", "why", "program", "store", "today", "afterFix",
            "sha256", "keySha256", "signature", "provider", "answeredBy", "httpVersion", "alpn", "cipher", "endedHow",
            "redacted");

    private final UnaryOperator<String> texts;
    private final Predicate<String> own;
    private final Map<Finding, Object> findings = new IdentityHashMap<>();

    /** @param own whether a value is vocabulary, where vocabulary stands */
    Values(UnaryOperator<String> texts, Predicate<String> own) {
        this.texts = texts;
        this.own = own;
    }

    /** Whether a component is one for words of the program's own. */
    static boolean vocabulary(RecordComponent component) {
        return VOCABULARY.contains(component.getName())
                || component.getDeclaringRecord() == Finding.class && component.getName().equals("evidence");
    }

    static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    <T extends Record> T of(T record) {
        return castTo(record, mapped(record));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T castTo(T like, Object made) {
        return (T) like.getClass().cast(made);
    }

    private @Nullable Object map(@Nullable Object value, boolean word) {
        return switch (value) {
            case String text when word && own.test(text) -> text;
            case String text -> texts.apply(text);
            case Finding finding -> once(finding);
            case Record record -> mapped(record);
            case List<?> list -> list(list, word);
            case Map<?, ?> map -> map(map, word);
            case null, default -> value;
        };
    }

    /** The cause of a verdict is one of the findings: it stays the same value. */
    private Object once(Finding finding) {
        Object known = findings.get(finding);
        if (known == null) {
            known = mapped(finding);
            findings.put(finding, known);
        }
        return known;
    }

    private List<?> list(List<?> list, boolean word) {
        List<@Nullable Object> made = new ArrayList<>();
        list.forEach(item -> made.add(map(item, word)));
        return made.equals(list) ? list : Collections.unmodifiableList(made);
    }

    private Map<?, ?> map(Map<?, ?> map, boolean word) {
        Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
        map.forEach((key, value) -> made.put(map(key, word), map(value, word)));
        return made.equals(map) ? map : Collections.unmodifiableMap(made);
    }

    private Object mapped(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        boolean same = true;
        for (int i = 0; i < components.length; i++) {
            Object old = read(components[i], record);
            values[i] = map(old, vocabulary(components[i]));
            same &= values[i] == old || values[i] != null && values[i].equals(old);
        }
        return same ? record : made(record.getClass(), components, values);
    }

    private static Object made(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }
}
