package dev.connectiondoctor.practice.http;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Headers that every server sends. */
public final class Headers {
    private Headers() {}

    /** The same, with the time of day if they do not tell one. */
    public static Map<String, String> dated(Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.computeIfAbsent("Date",
                _ -> DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
        return all;
    }
}
