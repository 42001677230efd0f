package dev.connectiondoctor.target.found;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import dev.connectiondoctor.stage.Environment;

/**
 * The files with settings of one computer, each opened once. A place is written as programs document it: {@code ~/} is
 * the home folder, {@code ./} the folder of the check, {@code @git/} the folder of its repository, {@code /} the
 * system's own root, and {@code $NAME/} a folder that a variable names, with another place behind a bar for when it is
 * not set ({@code $CODEX_HOME|~/.codex/config.toml}: the last part belongs to both).
 */
final class SettingsFiles {
    private final Environment environment;
    private final Map<Path, Optional<Opened>> opened = new HashMap<>();
    private final List<PassedOver> passedOver = new ArrayList<>();

    SettingsFiles(Environment environment) {
        this.environment = environment;
    }

    /**
     * A file that could be read.
     *
     * @param shown how it is named to the user, the home folder as {@code ~}
     */
    record Opened(String shown, JsonNode tree) {
        /** Where in it a value stands. */
        String source(String name) {
            return "file:" + shown + "#" + name;
        }
    }

    Environment environment() {
        return environment;
    }

    /** The file, if it is there and can be read; what is there and cannot is remembered. */
    Optional<Opened> open(String tool, String place, Format format) {
        Path path = path(place);
        if (path == null) {
            return Optional.empty();
        }
        return opened.computeIfAbsent(path, file -> read(tool, file, format));
    }

    /** The same for a file that may be anybody's: if it cannot be read, that is nobody's concern. */
    Optional<Opened> openIfOurs(String tool, String place, Format format) {
        List<PassedOver> before = List.copyOf(passedOver);
        Optional<Opened> file = open(tool, place, format);
        passedOver.retainAll(before);
        return file;
    }

    /** What could not be read, in the order in which it was tried. */
    List<PassedOver> passedOver() {
        return List.copyOf(passedOver);
    }

    private Optional<Opened> read(String tool, Path file, Format format) {
        String shown = shown(file);
        return switch (SettingsFile.read(file)) {
            case SettingsFile.Absent _ -> Optional.empty();
            case SettingsFile.Refused(PassedOver.Reason reason) -> {
                passedOver.add(new PassedOver(tool, shown, reason, ""));
                yield Optional.empty();
            }
            case SettingsFile.Text(String text) -> parse(tool, shown, text, format);
        };
    }

    private Optional<Opened> parse(String tool, String shown, String text, Format format) {
        try {
            return Optional.of(new Opened(shown, format.read(text)));
        } catch (Format.BrokenSyntax broken) {
            passedOver.add(new PassedOver(tool, shown, PassedOver.Reason.BROKEN_SYNTAX, broken.place()));
            return Optional.empty();
        }
    }

    String shown(Path file) {
        Path home = environment.home();
        boolean inHome = file.startsWith(home) && !file.equals(home);
        return (inHome ? "~/" + home.relativize(file) : file.toString()).replace('\\', '/');
    }

    private @Nullable Path path(String place) {
        try {
            int bar = place.indexOf('|');
            return bar < 0 ? folder(place) : either(place, bar);
        } catch (InvalidPathException _) {
            return null;
        }
    }

    /** The variable's folder in place of the other one, up to the file itself. */
    private @Nullable Path either(String place, int bar) {
        String variable = environment.get(place.substring(1, bar));
        String other = place.substring(bar + 1);
        if (variable == null || variable.isBlank()) {
            return folder(other);
        }
        int named = other.indexOf('/', other.indexOf('/') + 1);
        return Path.of(variable.strip()).resolve(other.substring(named + 1)).normalize();
    }

    private @Nullable Path folder(String place) {
        int end = place.indexOf('/');
        String rest = place.substring(end + 1);
        return switch (place.substring(0, end)) {
            case "~" -> environment.home().resolve(rest);
            case "." -> environment.folder().resolve(rest).normalize();
            case "@git" -> inRepository(rest);
            case "" -> environment.root().resolve(rest);
            default -> {
                String named = environment.get(place.substring(1, end));
                yield named == null || named.isBlank() ? null : Path.of(named.strip()).resolve(rest);
            }
        };
    }

    private @Nullable Path inRepository(String rest) {
        for (Path at = environment.folder(); at != null && !at.equals(environment.home()); at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at.resolve(rest);
            }
        }
        return null;
    }
}
