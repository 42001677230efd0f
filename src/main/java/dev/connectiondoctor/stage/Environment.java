package dev.connectiondoctor.stage;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.target.found.Os;
import dev.connectiondoctor.target.found.ProcessCommands;
import dev.connectiondoctor.target.found.SystemCommands;

/**
 * The surroundings of a run as a value, so that it depends on nothing that it was not given.
 *
 * @param variables environment variables
 * @param origins where a variable was found, by name, as in {@code file:~/.codex/.env#HTTPS_PROXY}; those not named
 *            here are of the process itself
 * @param home the user's home folder
 * @param folder the folder that the check was started in, where projects keep settings of their own
 * @param root where the system's own files begin ({@code etc/hosts}, {@code etc/resolv.conf})
 * @param commands the system's own commands, for what no file tells
 */
public record Environment(Map<String, String> variables, Map<String, String> origins, Path home, Path folder,
        Path root, SystemCommands commands) {

    public Environment {
        variables = Map.copyOf(variables);
        origins = Map.copyOf(origins);
    }

    /** Surroundings that have variables and a home folder, and nothing of a system around them. */
    public Environment(Map<String, String> variables, Path home) {
        this(variables, Map.of(), home, home, home.resolve("no-system"), SystemCommands.NONE);
    }

    /** The surroundings of this very process. */
    public static Environment ofProcess() {
        return new Environment(System.getenv(), Map.of(), Path.of(System.getProperty("user.home", ".")),
                Path.of(System.getProperty("user.dir", ".")), Path.of("/").toAbsolutePath(), ownCommands());
    }

    private static SystemCommands ownCommands() {
        String path = System.getenv("PATH");
        return new ProcessCommands(path == null ? "" : path, Os.named(System.getProperty("os.name", "")));
    }

    /** An environment in which nothing is set. */
    public static Environment empty() {
        return new Environment(Map.of(), Path.of(System.getProperty("java.io.tmpdir", ".")));
    }

    /**
     * The same, as a program sees it that reads more variables from files of its own.
     *
     * @param more variables by name, which win over those of the process
     * @param from where each of them was found, by name
     */
    public Environment with(Map<String, String> more, Map<String, String> from) {
        Map<String, String> all = new HashMap<>(variables);
        all.putAll(more);
        Map<String, String> allOrigins = new HashMap<>(origins);
        allOrigins.putAll(from);
        return new Environment(all, allOrigins, home, folder, root, commands);
    }

    public @Nullable String get(String name) {
        return variables.get(name);
    }

    /** Where a variable was found: {@code environment:NAME} or {@code file:PATH#NAME}. */
    public String origin(String name) {
        return origins.getOrDefault(name, "environment:" + name);
    }
}
