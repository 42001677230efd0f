package dev.connectiondoctor.report;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Environment;

/** The font files of a computer, by their names. */
public final class SystemFonts {
    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 20_000;

    private final Map<String, Path> files = new TreeMap<>();

    /** @param folders searched with all that is in them; the first that has a file of a name wins */
    public SystemFonts(List<Path> folders) {
        folders.stream().filter(Files::isDirectory).forEach(this::search);
    }

    /** The fonts of the computer that this runs on. */
    public static SystemFonts ofThisComputer() {
        return new SystemFonts(folders(System.getProperty("os.name", ""), Environment.ofProcess()));
    }

    /** @param os the system in Java's words */
    static List<Path> folders(String os, Environment environment) {
        String home = System.getProperty("user.home", ".");
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return Stream.of(folder(environment.get("WINDIR"), "Fonts"),
                    folder(environment.get("LOCALAPPDATA"), "Microsoft\\Windows\\Fonts"), Path.of("C:\\Windows\\Fonts"))
                    .flatMap(Stream::ofNullable)
                    .toList();
        }
        return system.startsWith("mac")
                ? List.of(Path.of("/System/Library/Fonts"), Path.of("/Library/Fonts"), Path.of(home, "Library/Fonts"))
                : List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"),
                        Path.of(home, ".local/share/fonts"), Path.of(home, ".fonts"),
                        Path.of("/run/host/fonts"));
    }

    private static @Nullable Path folder(@Nullable String parent, String name) {
        return parent == null || parent.isBlank() ? null : new File(parent, name).toPath();
    }

    /** Files of these names that are there, in the order of the names. */
    List<Path> named(List<String> names) {
        return names.stream()
                .map(name -> files.get(name.toLowerCase(Locale.ROOT)))
                .filter(file -> file != null)
                .toList();
    }

    private void search(Path folder) {
        try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
            found.limit(MOST_FILES)
                    .forEach(file -> files.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file));
        } catch (IOException | UncheckedIOException _) {
            // What was found so far is there to be used.
            return;
        }
    }
}
