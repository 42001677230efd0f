package dev.connectiondoctor.target.found;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.FoundOnThisComputer;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;

/** A home folder, a project folder and a system, prepared for a test. */
final class Home {
    static final String KEY = "sk-canary-0123456789abcdef";

    private final Path base;
    private final Map<String, String> variables = new HashMap<>();
    private SystemCommands commands = SystemCommands.NONE;

    Home(Path base) {
        this.base = base;
        for (String folder : List.of("home", "project", "system")) {
            try {
                Files.createDirectories(base.resolve(folder));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    Path path(String place) {
        return base.resolve(place);
    }

    /** @param place beginning with {@code home/}, {@code project/} or {@code system/} */
    Home with(String place, String content) throws IOException {
        Path file = base.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content.replace("{KEY}", KEY));
        return this;
    }

    Home set(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Home with(SystemCommands value) {
        commands = value;
        return this;
    }

    Environment environment() {
        return new Environment(variables, Map.of(), base.resolve("home"), base.resolve("project"),
                base.resolve("system"), commands);
    }

    List<Candidate> candidates() {
        return FoundOnThisComputer.in(environment());
    }

    Candidate first() {
        return candidates().getFirst();
    }

    Computer computer() throws InterruptedException {
        return ComputerReader.computer(environment());
    }
}
