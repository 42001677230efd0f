package dev.connectiondoctor.target.found;

import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.found.FoundSetting.Kind;
import dev.connectiondoctor.target.found.SettingsFiles.Opened;

/**
 * Reads the file in which older versions of cc-switch keep what was chosen for Claude Code. Newer ones keep a database,
 * which is not read: what they choose is written into the files of the programs themselves.
 */
final class CcSwitchReader implements ToolReader {
    private static final String FILE = "~/.cc-switch/config.json";

    @Override
    public void read(Tool tool, SettingsFiles files, Reading into) {
        files.open(tool.id(), FILE, Format.JSON).ifPresent(file -> {
            JsonNode claude = file.tree().path("claude");
            String current = Nodes.text(claude.path("current"));
            if (current != null) {
                String where = "claude.providers." + current + ".settingsConfig.env.";
                offer(tool.id(), file, claude.path("providers").path(current).path("settingsConfig").path("env"),
                        where, into);
            }
        });
    }

    private static void offer(String tool, Opened file, JsonNode variables, String where, Reading into) {
        Optional<Told> address = told(file, variables, where, "ANTHROPIC_BASE_URL");
        Optional<Told> key = told(file, variables, where, "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_API_KEY");
        address.ifPresent(told -> into.note(tool, Kind.ADDRESS, told));
        key.ifPresent(told -> into.note(tool, Kind.KEY, told));
        address.ifPresent(told -> into.offer(tool, Protocol.ANTHROPIC, told, key.orElse(null),
                told(file, variables, where, "ANTHROPIC_MODEL").orElse(null), Overlay.NONE));
    }

    private static Optional<Told> told(Opened file, JsonNode variables, String where, String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(Nodes.text(variables.path(name)))
                        .map(text -> new Told(name, text, file.source(where + name)))
                        .stream())
                .findFirst();
    }
}
