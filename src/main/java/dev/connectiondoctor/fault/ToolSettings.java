package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.target.found.FoundSetting;
import dev.connectiondoctor.target.found.FoundSetting.Kind;

/** What the tool that is checked is told; there is none where the address was given. */
record ToolSettings(SettingsEvidence settings, String tool) {
    static final String CLAUDE_CODE = "claude-code";

    static Optional<ToolSettings> of(Observations seen) {
        return seen.settings()
                .flatMap(
                        settings -> Optional.ofNullable(settings.tool()).map(tool -> new ToolSettings(settings, tool)));
    }

    /** The same, if this is the tool. */
    static Optional<ToolSettings> of(Observations seen, String wanted) {
        return of(seen).filter(own -> own.tool.equals(wanted));
    }

    Stream<FoundSetting> all() {
        return settings.computer().of(tool);
    }

    Stream<FoundSetting> all(Kind kind) {
        return all().filter(setting -> setting.kind() == kind);
    }

    /** Where a value came from that this check used ({@code baseUrl}, {@code key}, …); empty if it has none. */
    String source(String name) {
        return settings.sources().getOrDefault(name, "");
    }

    /** Where a setting stands in the evidence. */
    String path(FoundSetting setting) {
        return "computer/settings/" + settings.computer().settings().indexOf(setting);
    }
}
