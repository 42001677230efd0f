package dev.connectiondoctor.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of texts as it is written, in English or in Chinese. */
record TextFile(Path path, List<String> lines) {
    private static final Path ENGINE = Path.of("main/resources/dev/connectiondoctor/text");
    private static final Path WINDOW = Path.of("../app/src/main/resources/dev/connectiondoctor/app/window.properties");
    private static final Pattern ENTRY = Pattern.compile("^([A-Za-z0-9._-]+)\\s*=.*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z][a-zA-Z0-9]*}");

    /** All files in English, those of the engine and of the window. */
    static Stream<TextFile> english() {
        return Stream.concat(Stream.of("faults", "stages", "practice", "cli", "explain", "report",
                "letters", "compare")
                .map(name -> ENGINE.resolve(name + ".properties")), Stream.of(WINDOW)).map(TextFile::read);
    }

    static Stream<TextFile> all() {
        return english().flatMap(file -> Stream.of(file, file.chinese()));
    }

    private static TextFile read(Path path) {
        try {
            return new TextFile(path, Files.readAllLines(path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    TextFile chinese() {
        return read(path.resolveSibling(path.getFileName().toString().replace(".properties", "_zh.properties")));
    }

    /** The keys as they stand in the file, each as often as it does. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        boolean continued = false;
        for (String line : lines) {
            var entry = ENTRY.matcher(line);
            if (!continued && entry.matches()) {
                keys.add(entry.group(1));
            }
            continued = line.endsWith("\\") && !line.startsWith("#");
        }
        return keys;
    }

    Map<String, String> texts() {
        Properties read = new Properties();
        try {
            read.load(new StringReader(String.join("\n", lines)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Map<String, String> texts = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }

    static Set<String> placeholders(String text) {
        return new TreeSet<>(PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList());
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
