package dev.connectiondoctor.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Where files of texts are. Each module opens its own, as the files of a module are closed to others:
 * {@code name -> Face.class.getResourceAsStream(name)}.
 */
@FunctionalInterface
public interface TextFiles {
    /** Opens the file of this name; null if there is none. */
    @Nullable
    InputStream open(String name);

    /**
     * The texts of a file, in UTF-8, by key; none where another language than the base has no such file.
     *
     * @param name without the language and without {@code .properties}
     * @throws IllegalStateException if the base has no such file
     */
    default Map<String, String> texts(String name, Language language) {
        String file = name + language.ending() + ".properties";
        try (InputStream bytes = open(file)) {
            if (bytes == null && language.hasFiles()) {
                return Map.of();
            }
            if (bytes == null) {
                throw new IllegalStateException("there is no file " + file);
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return changed(read, language.change());
        } catch (IOException failed) {
            throw new UncheckedIOException(file, failed);
        }
    }

    private static Map<String, String> changed(Properties read, UnaryOperator<String> change) {
        Map<String, String> texts = HashMap.newHashMap(read.size());
        read.forEach((key, text) -> texts.put((String) key, change.apply((String) text)));
        return texts;
    }
}
