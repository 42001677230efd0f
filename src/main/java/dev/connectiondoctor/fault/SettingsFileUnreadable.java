package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.target.found.PassedOver;

/** A tool's file with settings could not be read: what it says is not known, and the tool may not read it either. */
final class SettingsFileUnreadable implements FaultRule {
    @Override
    public String id() {
        return "settings.file-unreadable";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.settings().flatMap(settings -> first(settings).map(file -> finding(settings, file)));
    }

    /** One of the tool that is checked, if there is one. */
    private static Optional<PassedOver> first(SettingsEvidence settings) {
        List<PassedOver> all = settings.computer().passedOver();
        return all.stream().filter(file -> ofTool(settings, file)).findFirst().or(() -> all.stream().findFirst());
    }

    private static boolean ofTool(SettingsEvidence settings, PassedOver file) {
        return Objects.equals(settings.tool(), file.tool());
    }

    private Finding finding(SettingsEvidence settings, PassedOver file) {
        Severity severity = ofTool(settings, file) ? Severity.WARNING : Severity.INFO;
        return Finding.of(id(), Stage.SETTINGS, severity, Culprit.SETTINGS)
                .with("file", file.file())
                .with("place", file.detail().isEmpty() ? file.file() : file.detail())
                .with("variant", file.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .because("computer/passedOver/" + settings.computer().passedOver().indexOf(file))
                .fix(Fixes.words("mend-settings-file", "look"))
                .build();
    }
}
