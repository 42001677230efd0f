package dev.connectiondoctor.stage;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The process environment as a value, so that a run depends on nothing that it was not given.
 *
 * @param variables environment variables
 * @param home the user's home folder
 */
public record Environment(Map<String, String> variables, Path home) {

    public Environment {
        variables = Map.copyOf(variables);
    }

    /** The environment of this very process. */
    public static Environment ofProcess() {
        return new Environment(System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /** An environment in which nothing is set. */
    public static Environment empty() {
        return new Environment(Map.of(), Path.of(System.getProperty("java.io.tmpdir", ".")));
    }

    public @Nullable String get(String name) {
        return variables.get(name);
    }
}
