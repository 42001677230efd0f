package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.found.FoundSetting;
import dev.connectiondoctor.target.found.FoundSetting.Kind;
import dev.connectiondoctor.target.found.Source;

/** A variable has one value in the terminal and another in the tool's own file, so that one of them does nothing. */
final class VariableOverridden implements FaultRule {
    private static final Set<Kind> KINDS = Set.of(Kind.ADDRESS, Kind.KEY, Kind.PROXY, Kind.NO_PROXY, Kind.CA_FILE);

    @Override
    public String id() {
        return "settings.variable-overridden";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ToolSettings.of(seen)
                .flatMap(own -> own.all()
                        .filter(setting -> KINDS.contains(setting.kind()))
                        .filter(VariableOverridden::betweenFileAndProcess)
                        .findFirst()
                        .map(setting -> finding(own, setting)));
    }

    /** Files that override each other are meant to. */
    private static boolean betweenFileAndProcess(FoundSetting setting) {
        String winner = setting.overriddenBy();
        return winner != null && Source.variable(winner).equals(setting.name())
                && Source.ofProcess(winner) != Source.ofProcess(setting.source());
    }

    private Finding finding(ToolSettings own, FoundSetting setting) {
        boolean fileWins = Source.ofProcess(setting.source());
        return Finding.warning(id(), Stage.SETTINGS, Culprit.SETTINGS)
                .with("name", setting.name())
                .with("file", Source.file(fileWins ? setting.overriddenBy() : setting.source()))
                .with("variant", fileWins ? "file" : "environment")
                .because(own.path(setting))
                .fix(Fixes.words("keep-one-value", "decide", "restart"))
                .build();
    }
}
