package dev.connectiondoctor.app.evidence;

import java.util.Map;

import dev.connectiondoctor.app.model.Words;

/** Says shortly where a setting stands, and which proxy it names. */
final class SettingNames {
    private static final String PLAIN = "http://";

    private final Words words;

    SettingNames(Words words) {
        this.words = words;
    }

    /** @param source for example {@code environment:HTTPS_PROXY}, {@code file:PATH#NAME} or {@code none} */
    String of(String source) {
        int colon = source.indexOf(':');
        String kind = colon < 0 ? source : source.substring(0, colon);
        String rest = colon < 0 ? "" : source.substring(colon + 1);
        return switch (kind) {
            case "environment" -> rest;
            case "file" -> file(rest);
            case "system", "switch" -> words.of("source." + kind, Map.of("name", rest));
            default -> colon < 0 ? words.or("source." + kind, source) : source;
        };
    }

    /** The usual scheme goes without saying. */
    static String proxy(String url) {
        return url.startsWith(PLAIN) ? url.substring(PLAIN.length()) : url;
    }

    private String file(String place) {
        int hash = place.lastIndexOf('#');
        return hash < 0
                ? place
                : words.of("source.file", Map.of("name", place.substring(hash + 1), "path", place.substring(0, hash)));
    }
}
