package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.target.found.Computer;
import dev.connectiondoctor.target.found.FoundSetting;
import dev.connectiondoctor.target.found.Source;

/**
 * A variable that this line depends on is set in the terminal alone, and there is an editor here, which the desktop
 * starts without it. Said only where the system could be asked what the desktop hands on.
 */
final class EnvNotSeenByGui implements FaultRule {
    private static final Set<String> EDITORS = Set.of("vscode", "cline", "continue");
    private static final List<String> USED = List.of("baseUrl", "key", "proxy");
    private static final String REGISTRY = "system:registry";

    @Override
    public String id() {
        return "settings.env-not-seen-by-gui";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.settings()
                .filter(settings -> settings.computer().desktop() != null)
                .flatMap(settings -> editor(settings.computer())
                        .flatMap(editor -> missing(settings).map(name -> finding(settings, editor, name))));
    }

    private static Optional<FoundSetting> editor(Computer computer) {
        return computer.settings().stream().filter(setting -> EDITORS.contains(setting.tool())).findFirst();
    }

    private static Optional<String> missing(SettingsEvidence settings) {
        Computer computer = settings.computer();
        return USED.stream()
                .flatMap(name -> Stream.ofNullable(settings.sources().get(name)))
                .filter(Source::ofProcess)
                .map(Source::variable)
                .filter(name -> computer.settings().stream().noneMatch(setting -> handsOn(computer, setting, name)))
                .findFirst();
    }

    private static boolean handsOn(Computer computer, FoundSetting setting, String name) {
        return setting.name().equalsIgnoreCase(name) && setting.source().startsWith(computer.desktop() + "#");
    }

    private Finding finding(SettingsEvidence settings, FoundSetting editor, String name) {
        boolean windows = REGISTRY.equals(settings.computer().desktop());
        Fix set = windows
                ? Fix.of("hand-variable-on", new Step.Text("windows"), new Step.Text("restart")).forOs("windows")
                : Fix.of("hand-variable-on", new Step.Text("macos"), new Step.Text("restart")).forOs("macos");
        return Finding.of(id(), Stage.SETTINGS, Severity.WARNING, Culprit.SETTINGS)
                .possible()
                .with("name", name)
                .with("file", Source.file(editor.source()))
                .because("computer/desktop")
                .because("computer/settings/" + settings.computer().settings().indexOf(editor) + "/source")
                .fix(Fixes.words("start-from-terminal", "start"))
                .fix(set)
                .build();
    }
}
