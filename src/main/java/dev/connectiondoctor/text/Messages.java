package dev.connectiondoctor.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Everything that a person reads, in one language. A text may hold named placeholders, {@code {host}}; a value may be
 * any object; a moment is shown in the time of this computer. Where {@code {count}} decides between singular and
 * plural, the key with {@code .one} is taken for 1; a language that has no such key says it in its own plural, never in
 * another language. A parameter {@code variant} takes the key that ends in its value, where there is one.
 */
public final class Messages {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");
    /** No key is in two of them; a key is looked for in this order, so the small ones that are often asked come first. */
    private static final List<String> ENGINE = List.of("cli", "report", "explain", "letters", "compare", "practice",
            "stages", "faults");

    private final Language language;
    private final Locale locale;
    /** The texts of the language before those of the base that it may lack. */
    private final List<List<FileTexts>> layers;

    private Messages(Language language, Locale locale, List<List<FileTexts>> layers) {
        this.language = language;
        this.locale = locale;
        this.layers = List.copyOf(layers);
    }

    /** The engine's own texts, in the language that serves a person of this locale best. */
    public static Messages in(Locale wanted) {
        Language language = Languages.of(wanted);
        Messages messages = new Messages(language, Languages.formats(wanted, language),
                languages(language).map(_ -> List.<FileTexts>of()).toList());
        for (String name : ENGINE.reversed()) {
            messages = messages.and(file -> Messages.class.getResourceAsStream(file), name);
        }
        return messages;
    }

    /** These texts and those of one more file, which a face brings along: looked into before the others. */
    public Messages and(TextFiles files, String name) {
        return and(each -> files.texts(name, each));
    }

    /** These texts and those of a bundle in the base language. */
    public Messages and(ResourceBundle bundle) {
        return and(each -> each.hasFiles() ? Map.of() : texts(bundle, each));
    }

    private Messages and(Function<Language, Map<String, String>> texts) {
        List<List<FileTexts>> more = new ArrayList<>();
        for (Language each : languages(language).toList()) {
            List<FileTexts> layer = new ArrayList<>(layers.get(more.size()));
            layer.addFirst(new FileTexts(() -> texts.apply(each)));
            more.add(List.copyOf(layer));
        }
        return new Messages(language, locale, more);
    }

    private static Map<String, String> texts(ResourceBundle bundle, Language language) {
        Map<String, String> texts = new HashMap<>();
        bundle.keySet().forEach(key -> texts.put(key, language.change().apply(bundle.getString(key))));
        return texts;
    }

    private static Stream<Language> languages(Language first) {
        return first.hasFiles() ? Stream.of(first, Language.ENGLISH) : Stream.of(first);
    }

    /** How numbers and dates are written. */
    public Locale locale() {
        return locale;
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        for (List<FileTexts> layer : layers) {
            if (in(layer, key) != null) {
                return true;
            }
        }
        return false;
    }

    /** Of all texts that there are in any of its languages; some come twice. */
    public Stream<String> keys() {
        return layers.stream().flatMap(List::stream).flatMap(file -> file.all().keySet().stream());
    }

    private static @Nullable String in(List<FileTexts> layer, String key) {
        for (FileTexts file : layer) {
            String text = file.get(key);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    public String get(String key) {
        return get(key, Map.of());
    }

    /** The text with its placeholders filled; an unknown placeholder stays as it is. */
    public String get(String key, Map<String, ?> params) {
        return language.finish()
                .apply(PLACEHOLDER.matcher(chosen(key, params))
                        .replaceAll(found -> fill(found.group(1), found.group(), params)));
    }

    private String chosen(String key, Map<String, ?> params) {
        String singular = key + ".one";
        if (isOne(params.get("count")) && has(singular)) {
            return first(singular, key);
        }
        String variant = key + "." + params.get("variant");
        return first(params.containsKey("variant") && has(variant) ? variant : key);
    }

    /** What the first layer that knows any of these keys says to the foremost of them that it knows. */
    private String first(String... keys) {
        for (List<FileTexts> layer : layers) {
            for (String key : keys) {
                String text = in(layer, key);
                if (text != null) {
                    return text;
                }
            }
        }
        throw new MissingResourceException("no text for " + keys[0], "messages", keys[0]);
    }

    private static boolean isOne(@Nullable Object count) {
        return count instanceof Number number && number.longValue() == 1;
    }

    private String fill(String name, String placeholder, Map<String, ?> params) {
        return Matcher.quoteReplacement(params.containsKey(name) ? shown(params.get(name)) : placeholder);
    }

    private String shown(@Nullable Object value) {
        return value instanceof Instant moment
                ? DateTimeFormatter.ofPattern(language.moments(), locale).format(moment.atZone(ZoneId.systemDefault()))
                : String.valueOf(value);
    }
}
