package dev.connectiondoctor.text;

import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** The texts of one file, read when one is first asked for: most runs need few of the files. */
final class FileTexts {
    private final Supplier<Map<String, String>> reader;
    /** Read twice by two threads they would be the same. */
    private volatile @Nullable Map<String, String> texts;

    FileTexts(Supplier<Map<String, String>> reader) {
        this.reader = reader;
    }

    /** The text of a key; null if this file has none. */
    @Nullable
    String get(String key) {
        return all().get(key);
    }

    Map<String, String> all() {
        Map<String, String> known = texts;
        if (known == null) {
            known = reader.get();
            texts = known;
        }
        return known;
    }
}
