package dev.connectiondoctor.kept;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.found.Os;

/**
 * Where the doctor keeps what is its own, as each system wants it. Nothing is created here.
 *
 * @param settings what somebody chose
 * @param data what was found out
 */
public record OwnFolders(Path settings, Path data) {
    private static final String NAME = "connection-doctor";

    public static OwnFolders in(Environment environment, Os os) {
        Path home = environment.home();
        return switch (os) {
            case WINDOWS -> new OwnFolders(named(environment, "APPDATA", home.resolve("AppData/Roaming")),
                    named(environment, "LOCALAPPDATA", home.resolve("AppData/Local")));
            case MACOS -> {
                Path own = home.resolve("Library/Application Support").resolve(NAME);
                yield new OwnFolders(own, own);
            }
            case LINUX, OTHER -> new OwnFolders(named(environment, "XDG_CONFIG_HOME", home.resolve(".config")),
                    named(environment, "XDG_DATA_HOME", home.resolve(".local/share")));
        };
    }

    /** What a variable names counts only if it is a whole path, as the specification of these variables has it. */
    private static Path named(Environment environment, String variable, Path otherwise) {
        String value = environment.get(variable);
        try {
            Path path = value == null ? otherwise : Path.of(value);
            return (path.isAbsolute() ? path : otherwise).resolve(NAME);
        } catch (InvalidPathException _) {
            return otherwise.resolve(NAME);
        }
    }
}
