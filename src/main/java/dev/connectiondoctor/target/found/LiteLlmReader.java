package dev.connectiondoctor.target.found;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.found.FoundSetting.Kind;
import dev.connectiondoctor.target.found.SettingsFiles.Opened;

/** Reads LiteLLM: the gateway that clients are pointed at, else the one whose file is here, at its standard port. */
final class LiteLlmReader implements ToolReader {
    private static final List<String> FILES = List.of("./litellm_config.yaml", "./litellm-config.yaml", "./config.yaml",
            "~/litellm_config.yaml", "~/.litellm/config.yaml");
    private static final String STANDARD = "http://localhost:4000";
    private static final String VARIABLE = "os.environ/";

    @Override
    public void read(Tool tool, SettingsFiles files, Reading into) {
        Optional<Opened> file = FILES.stream()
                .flatMap(place -> files.openIfOurs(tool.id(), place, Format.YAML).stream())
                .filter(opened -> opened.tree().path("model_list").isArray())
                .findFirst();
        Optional<Told> given = first(files, "LITELLM_PROXY_API_BASE", "LITELLM_PROXY_URL");
        Optional<Told> key = first(files, "LITELLM_PROXY_API_KEY")
                .or(() -> file.flatMap(opened -> master(files, opened)))
                .or(() -> first(files, "LITELLM_MASTER_KEY"));
        if (file.isEmpty() && given.isEmpty()) {
            return;
        }
        Told address = given.orElseGet(() -> new Told("model_list", STANDARD, file.orElseThrow().source("model_list")));
        into.note(tool.id(), Kind.ADDRESS, address);
        key.ifPresent(told -> into.note(tool.id(), Kind.KEY, told));
        Told model = file.map(LiteLlmReader::model).orElse(null);
        Optional.ofNullable(model).ifPresent(told -> into.note(tool.id(), Kind.MODEL, told));
        into.offer(tool.id(), Protocol.OPENAI_CHAT, address, key.orElse(null), model, Overlay.NONE);
    }

    private static @Nullable Told model(Opened file) {
        JsonNode name = file.tree().path("model_list").path(0).path("model_name");
        String text = Nodes.text(name);
        return text == null || text.contains("*")
                ? null
                : new Told("model_name", text, file.source("model_list.0.model_name"));
    }

    private static Optional<Told> master(SettingsFiles files, Opened file) {
        String text = Nodes.text(file.tree().path("general_settings").path("master_key"));
        if (text == null) {
            return Optional.empty();
        }
        return text.startsWith(VARIABLE)
                ? first(files, text.substring(VARIABLE.length()))
                : Optional.of(new Told("master_key", text, file.source("general_settings.master_key")));
    }

    private static Optional<Told> first(SettingsFiles files, String... names) {
        return Stream.of(names)
                .filter(name -> files.environment().get(name) != null
                        && !String.valueOf(files.environment().get(name)).isBlank())
                .map(name -> new Told(name, String.valueOf(files.environment().get(name)),
                        files.environment().origin(name)))
                .findFirst();
    }
}
