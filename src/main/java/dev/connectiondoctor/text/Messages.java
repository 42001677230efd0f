package dev.connectiondoctor.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Everything that a person reads, in one language. A text may hold named placeholders, {@code {host}}; a value may be
 * any object; a moment is shown in the time of this computer. Where {@code {count}} decides between singular and plural, the key with {@code .one} is taken for 1. A
 * parameter {@code variant} takes the key that ends in its value, where there is one.
 */
public final class Messages {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");
    private static final List<String> ENGINE = List.of("faults", "stages", "practice", "cli", "explain", "report",
            "letters", "compare");

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Messages(Locale locale, List<ResourceBundle> bundles) {
        this.locale = locale;
        this.bundles = List.copyOf(bundles);
    }

    /** The engine's own texts. */
    public static Messages in(Locale locale) {
        return new Messages(locale, ENGINE.stream()
                .map(name -> ResourceBundle.getBundle("dev.connectiondoctor.text." + name, locale))
                .toList());
    }

    /** These texts and those of one more bundle, which a face brings along. */
    public Messages and(ResourceBundle bundle) {
        List<ResourceBundle> more = new ArrayList<>(bundles);
        more.add(bundle);
        return new Messages(locale, more);
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    public String get(String key) {
        return get(key, Map.of());
    }

    /** The text with its placeholders filled; an unknown placeholder stays as it is. */
    public String get(String key, Map<String, ?> params) {
        String variant = key + "." + params.get("variant");
        String singular = key + ".one";
        String chosen = isOne(params.get("count")) && has(singular) ? singular : has(variant) ? variant : key;
        return PLACEHOLDER.matcher(raw(chosen)).replaceAll(found -> fill(found.group(1), found.group(), params));
    }

    private static boolean isOne(@Nullable Object count) {
        return count instanceof Number number && number.longValue() == 1;
    }

    private String fill(String name, String placeholder, Map<String, ?> params) {
        return Matcher.quoteReplacement(params.containsKey(name) ? shown(params.get(name)) : placeholder);
    }

    private String shown(@Nullable Object value) {
        return value instanceof Instant moment
                ? DateTimeFormatter.ofPattern("d MMM, HH:mm:ss z", locale).format(moment.atZone(ZoneId.systemDefault()))
                : String.valueOf(value);
    }

    private String raw(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> bundle.getString(key))
                .orElseThrow(() -> new MissingResourceException("no text for " + key, "messages", key));
    }
}
