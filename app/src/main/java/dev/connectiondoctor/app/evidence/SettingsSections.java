package dev.connectiondoctor.app.evidence;

import java.util.List;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.settings.SettingsEvidence;

/** Lays out what the check was told. */
final class SettingsSections {
    private final Words words;

    SettingsSections(Words words) {
        this.words = words;
    }

    List<Section> of(SettingsEvidence seen) {
        FactList told = new FactList(words).add("address", seen.address().given())
                .add("key", seen.key().present() ? seen.key().prefix() + "… (" + seen.key().length() + ")" : null)
                .add("protocol", words.or("protocol." + seen.protocol(), seen.protocol()))
                .add("model", seen.model())
                .add("provider", words.provider(seen.provider()));
        return new Layout(words).facts(told, "told")
                .named("sources", seen.sources())
                .named("variables", seen.variables())
                .add(new ComputerSections(words).of(seen.computer()))
                .done();
    }
}
