package dev.connectiondoctor.target.found;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;

/** Reads what the programs on a computer are told. Never writes, and never fails. */
public final class ComputerReader {
    private static final Map<String, ToolReader> READERS = Map.of("", new TableReader(), "codex", new CodexReader(),
            "continue", new ContinueReader(), "cline", new ClineReader(), "vscode", new EditorReader(), "opencode",
            new OpenCodeReader(), "litellm", new LiteLlmReader(), "cc-switch", new CcSwitchReader());

    private final SettingsFiles files;
    private final Reading reading = new Reading();

    private ComputerReader(Environment environment) {
        files = new SettingsFiles(environment);
        Tools.known().all().forEach(tool -> reader(tool).read(tool, files, reading));
        TableReader.readProcess(files, Tools.known().standard(), reading);
    }

    private static ToolReader reader(Tool tool) {
        return Objects.requireNonNull(READERS.get(tool.reader()), tool.reader());
    }

    /** The services that programs are set up for: first what the environment says, each service once. */
    public static List<Candidate> candidates(Environment environment) {
        Set<List<Object>> seen = new HashSet<>();
        return new ComputerReader(environment).reading.candidates()
                .stream()
                .sorted(Comparator.comparing(candidate -> !Source.ofProcess(candidate.origin())))
                .filter(candidate -> seen.add(identity(candidate)))
                .toList();
    }

    /** What makes two candidates one and the same check. */
    private static List<Object> identity(Candidate candidate) {
        return List.of(candidate.endpoint().base().url(), Optional.ofNullable(candidate.endpoint().key()),
                Tools.known()
                        .standard()
                        .values()
                        .stream()
                        .flatMap(List::stream)
                        .map(name -> candidate.variables().getOrDefault(name, ""))
                        .toList());
    }

    /** All of it, fit to be shown. Asks the system's own commands, too. */
    public static Computer computer(Environment environment) throws InterruptedException {
        ComputerReader reader = new ComputerReader(environment);
        SideBySide.Both<SystemProxy, SystemVariables> system = SideBySide.both(() -> SystemProxies.read(environment),
                () -> SystemVariables.read(environment));
        return reader.computer(system.first(), system.second());
    }

    private Computer computer(SystemProxy proxy, SystemVariables variables) {
        variables.found().forEach(one -> reading.note("any", one.kind(), one.told()));
        return new Computer(reading.settings(), files.passedOver(), proxy, variables.desktop());
    }
}
