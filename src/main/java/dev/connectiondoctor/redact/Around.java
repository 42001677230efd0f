package dev.connectiondoctor.redact;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Environment;

/**
 * Names of the computer that a report was made on. A report that was made elsewhere gives its own away by its paths.
 *
 * @param users names of its user
 * @param home the user's home folder; null if not known
 * @param computers names of the computer itself
 */
public record Around(List<String> users, @Nullable String home, List<String> computers) {
    public static final Around UNKNOWN = new Around(List.of(), null, List.of());

    public static Around of(Environment environment) {
        Path home = environment.home();
        Path last = home.getFileName();
        List<String> users = Stream.of(environment.get("USER"), environment.get("USERNAME"), environment.get("LOGNAME"),
                folderOfUser(home) && last != null ? last.toString() : null)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> computers = Stream.of("COMPUTERNAME", "HOSTNAME")
                .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
                .distinct()
                .toList();
        return new Around(users, last == null ? null : home.toString(), computers);
    }

    /** Whether a folder of this name is one among those of several users. */
    private static boolean folderOfUser(Path home) {
        Path parent = home.getParent();
        return parent != null && parent.getFileName() != null
                && List.of("home", "Users").contains(parent.getFileName().toString());
    }
}
