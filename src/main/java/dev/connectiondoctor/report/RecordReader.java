package dev.connectiondoctor.report;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * The way back from what {@link PlainValues} makes: keys become the components of records. A key that nobody knows is
 * passed over. One that is missing, as in a report of an older program, reads as nothing: null where that is allowed,
 * else zero, false, an empty text or list, or the constant that a record declares for itself.
 */
final class RecordReader {
    private RecordReader() {}

    /** @throws UnreadableReport if a value is of another kind than its component */
    static <T extends Record> T read(Class<T> type, JsonNode node) throws UnreadableReport {
        if (!node.isObject()) {
            throw damaged();
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i].getAnnotatedType(), node.path(components[i].getName()));
        }
        return make(type, components, values);
    }

    static Instant instant(JsonNode node) throws UnreadableReport {
        try {
            return Instant.parse(Json.text(node));
        } catch (DateTimeParseException _) {
            throw damaged();
        }
    }

    static UnreadableReport damaged() {
        return new UnreadableReport(UnreadableReport.Reason.DAMAGED);
    }

    private static <T> T make(Class<T> type, RecordComponent[] components, Object[] values) throws UnreadableReport {
        try {
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (java.lang.reflect.InvocationTargetException _) {
            throw damaged();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    private static @Nullable Object value(AnnotatedType annotated, JsonNode node) throws UnreadableReport {
        Class<?> raw = raw(annotated.getType());
        if (Json.present(node)) {
            return present(annotated, raw, node);
        }
        return annotated.isAnnotationPresent(Nullable.class) ? null : nothing(raw);
    }

    private static @Nullable Object present(AnnotatedType annotated, Class<?> raw, JsonNode node)
            throws UnreadableReport {
        if (raw == List.class && node.isArray()) {
            return list(argument(annotated, 0), node);
        }
        if (raw == Map.class && node.isObject()) {
            return map(argument(annotated, 1), node);
        }
        if (raw.isRecord()) {
            return read(raw.asSubclass(Record.class), node);
        }
        if (raw.isEnum() && node.isString()) {
            return constant(raw, node.stringValue());
        }
        return raw == Instant.class ? instant(node) : scalar(raw, node);
    }

    private static Object scalar(Class<?> raw, JsonNode node) throws UnreadableReport {
        if (raw == String.class && node.isString()) {
            return node.stringValue();
        }
        if ((raw == boolean.class || raw == Boolean.class) && node.isBoolean()) {
            return node.booleanValue();
        }
        if ((raw == double.class || raw == Double.class) && node.isNumber() && Double.isFinite(node.asDouble(0))) {
            return node.asDouble(0);
        }
        if ((raw == int.class || raw == Integer.class) && node.isIntegralNumber() && node.canConvertToInt()) {
            return node.intValue();
        }
        if ((raw == long.class || raw == Long.class) && node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        throw damaged();
    }

    private static List<@Nullable Object> list(AnnotatedType element, JsonNode node) throws UnreadableReport {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonNode item : node) {
            list.add(value(element, item));
        }
        return Collections.unmodifiableList(list);
    }

    private static Map<String, @Nullable Object> map(AnnotatedType element, JsonNode node) throws UnreadableReport {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            map.put(entry.getKey(), value(element, entry.getValue()));
        }
        return Collections.unmodifiableMap(map);
    }

    private static Object constant(Class<?> type, String word) throws UnreadableReport {
        for (Object constant : type.getEnumConstants()) {
            if (PlainValues.kebab((Enum<?>) constant).equals(word)) {
                return constant;
            }
        }
        throw damaged();
    }

    private static Object nothing(Class<?> raw) throws UnreadableReport {
        if (raw.isRecord()) {
            Object declared = declared(raw);
            return declared == null ? read(raw.asSubclass(Record.class), Json.object()) : declared;
        }
        if (raw == List.class) {
            return List.of();
        }
        if (raw == Map.class) {
            return Map.of();
        }
        return scalarOfNothing(raw);
    }

    private static Object scalarOfNothing(Class<?> raw) throws UnreadableReport {
        if (raw == String.class) {
            return "";
        }
        if (raw == boolean.class) {
            return false;
        }
        if (raw == double.class) {
            return 0.0;
        }
        if (raw == int.class) {
            return 0;
        }
        if (raw == long.class) {
            return 0L;
        }
        throw damaged();
    }

    /** The constant of a record's own type that stands for nothing, for example {@code NONE}. */
    private static @Nullable Object declared(Class<?> type) {
        for (Field field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
                try {
                    return field.get(null);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("cannot read " + field, e);
                }
            }
        }
        return null;
    }

    private static AnnotatedType argument(AnnotatedType annotated, int index) {
        return ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }
}
