package dev.connectiondoctor.app.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.connectiondoctor.app.model.Words;

/** Says shortly what one side of an experiment measured. It knows how kinds of values are written, not what they mean. */
final class Measured {
    private static final int MOST = 3;
    private static final int LONGEST = 48;
    /** What tells most comes first; names of what was changed stand before all. */
    private static final List<String> TELLING = List.of("status", "ended", "end", "outcome", "verified", "answers",
            "totalMs", "silenceBeforeEndMs", "firstTokenMs", "answered", "tries", "bytes");
    private static final String MILLIS = "Ms";
    private static final String SECONDS = "Seconds";
    private static final double SECOND = 1000;

    private final Words words;

    Measured(Words words) {
        this.words = words;
    }

    /** At most {@value #MOST} values; empty if there is none that fits into a few words. */
    String of(Map<String, Object> values) {
        return values.entrySet()
                .stream()
                .filter(Measured::isShort)
                .sorted(Comparator.<Map.Entry<String, Object>>comparingInt(entry -> rank(entry))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(entry -> said(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isShort(Map.Entry<String, Object> entry) {
        return switch (entry.getValue()) {
            case String text -> !text.isBlank() && text.length() <= LONGEST;
            case Number _,Boolean _ -> true;
            default -> false;
        };
    }

    private static int rank(Map.Entry<String, Object> entry) {
        int telling = TELLING.indexOf(entry.getKey());
        boolean name = entry.getValue() instanceof String;
        return telling >= 0 ? telling : name ? -1 : TELLING.size();
    }

    private String said(String key, Object value) {
        return switch (value) {
            case Number number when key.endsWith(MILLIS) -> with(key, words.seconds(number.doubleValue()));
            case Number number when key.endsWith(SECONDS) -> with(key, words.seconds(number.doubleValue() * SECOND));
            case Number number when key.equals("bytes") -> words.bytes(number.longValue());
            case Number number when number.intValue() == 0 && key.equals("status") -> words.of("evidence.no-answer");
            case Number number -> with(key, String.format(words.locale(), "%s", number));
            case Boolean yes -> with(key, words.of(yes.booleanValue() ? "yes" : "no"));
            default -> TELLING.contains(key) ? value.toString().replaceAll("[-_]", " ") : value.toString();
        };
    }

    private String with(String key, String value) {
        String text = "measured." + key;
        String known = words.or(text, "");
        return known.isEmpty() ? spoken(key) + " " + value : words.of(text, Map.of("value", value));
    }

    private static String spoken(String key) {
        return key.replaceAll("(?:" + MILLIS + "|" + SECONDS + ")$", "")
                .replaceAll("(\\p{Lu})", " $1")
                .toLowerCase(Locale.ROOT);
    }
}
