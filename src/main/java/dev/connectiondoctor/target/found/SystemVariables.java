package dev.connectiondoctor.target.found;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.found.FoundSetting.Kind;

/**
 * The variables that programs get which are started from the desktop, where the system can be asked for them.
 *
 * @param desktop where the system keeps them ({@code system:launchctl}, {@code system:registry}); null if it was not
 *            asked or did not answer
 */
record SystemVariables(List<Found> found, @Nullable String desktop) {
    static final SystemVariables NONE = new SystemVariables(List.of(), null);

    static final List<String> USER = List.of("reg", "query", "HKCU\\Environment");
    static final List<String> MACHINE = List.of("reg", "query",
            "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment");

    private static final String REGISTRY = "system:registry";
    private static final String LAUNCHCTL = "system:launchctl";

    /** One of them. */
    record Found(Kind kind, Told told) {}

    static SystemVariables read(Environment environment) throws InterruptedException {
        SystemCommands commands = environment.commands();
        return switch (commands.os()) {
            case WINDOWS -> windows(commands);
            case MACOS -> macos(commands);
            case LINUX, OTHER -> NONE;
        };
    }

    /** The user's value of a variable wins over the machine's. */
    private static SystemVariables windows(SystemCommands commands) throws InterruptedException {
        List<Optional<String>> outputs = SideBySide.forEach(List.of(MACHINE, USER),
                command -> () -> commands.output(command));
        if (outputs.stream().allMatch(Optional::isEmpty)) {
            return NONE;
        }
        Map<String, String> values = new LinkedHashMap<>();
        outputs.stream().flatMap(Optional::stream).map(RegQuery::values).forEach(values::putAll);
        return of(REGISTRY, values);
    }

    /** It prints an empty line for what is not set. */
    private static SystemVariables macos(SystemCommands commands) throws InterruptedException {
        List<String> names = names().keySet().stream().toList();
        List<Optional<String>> outputs = SideBySide.forEach(names, name -> () -> commands.output(getenv(name)));
        if (outputs.stream().allMatch(Optional::isEmpty)) {
            return NONE;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 0; at < names.size(); at++) {
            values.put(names.get(at), outputs.get(at).orElse("").strip());
        }
        return of(LAUNCHCTL, values);
    }

    static List<String> getenv(String name) {
        return List.of("launchctl", "getenv", name);
    }

    private static SystemVariables of(String source, Map<String, String> values) {
        List<Found> found = new ArrayList<>();
        names().forEach((name, kind) -> Optional.ofNullable(values.get(name))
                .filter(value -> !value.isBlank())
                .ifPresent(value -> found.add(new Found(kind, new Told(name, value, source + "#" + name)))));
        return new SystemVariables(List.copyOf(found), source);
    }

    private static Map<String, Kind> names() {
        Map<String, Kind> names = new LinkedHashMap<>();
        Stream.of("ANTHROPIC_BASE_URL", "OPENAI_BASE_URL").forEach(name -> names.put(name, Kind.ADDRESS));
        Stream.of("ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_API_KEY", "OPENAI_API_KEY")
                .forEach(name -> names.put(name, Kind.KEY));
        Tools.known().standard().forEach((kind, all) -> all.forEach(name -> names.put(name, kind)));
        return names;
    }
}
