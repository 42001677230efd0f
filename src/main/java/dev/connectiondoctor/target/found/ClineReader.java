package dev.connectiondoctor.target.found;

import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.found.FoundSetting.Kind;
import dev.connectiondoctor.target.found.SettingsFiles.Opened;

/**
 * Reads Cline's command line, which keeps its state in files. In VS Code, Cline keeps it in a database of the editor,
 * which is not read; the editor's proxy is.
 */
final class ClineReader implements ToolReader {
    private static final String STATE = "$CLINE_DIR|~/.cline/data/globalState.json";
    private static final String SECRETS = "$CLINE_DIR|~/.cline/data/secrets.json";

    /** By provider: how Cline calls its address, its key and its model. */
    private static final Map<String, Names> NAMES = Map.of("anthropic",
            new Names("anthropicBaseUrl", "apiKey", "actModeApiModelId"), "openai",
            new Names("openAiBaseUrl", "openAiApiKey", "actModeOpenAiModelId"), "openai-native",
            new Names("", "openAiNativeApiKey", "actModeApiModelId"), "openrouter",
            new Names("", "openRouterApiKey", "actModeOpenRouterModelId"), "litellm",
            new Names("liteLlmBaseUrl", "liteLlmApiKey", "actModeLiteLlmModelId"), "deepseek",
            new Names("", "deepSeekApiKey", "actModeApiModelId"), "gemini",
            new Names("", "geminiApiKey", "actModeApiModelId"));

    private record Names(String address, String key, String model) {}

    @Override
    public void read(Tool tool, SettingsFiles files, Reading into) {
        Optional<Opened> state = files.open(tool.id(), STATE, Format.JSON);
        String provider = state.flatMap(file -> told(file, "actModeApiProvider")).map(Told::value).orElse("");
        Names names = NAMES.get(provider);
        if (state.isEmpty() || names == null) {
            return;
        }
        Optional<Told> given = told(state.get(), names.address);
        Optional<Told> model = told(state.get(), names.model);
        Optional<Told> key = files.open(tool.id(), SECRETS, Format.JSON).flatMap(file -> told(file, names.key));
        given.ifPresent(told -> into.note(tool.id(), Kind.ADDRESS, told));
        key.ifPresent(told -> into.note(tool.id(), Kind.KEY, told));
        model.ifPresent(told -> into.note(tool.id(), Kind.MODEL, told));
        boolean own = provider.equals("openai") || provider.equals("litellm");
        Protocol protocol = own ? Protocol.OPENAI_CHAT : Services.protocol(provider);
        given.or(() -> Services.address(provider).map(url -> new Told("", url, "default")))
                .ifPresent(address -> into.offer(tool.id(), protocol, address, key.orElse(null), model.orElse(null),
                        EditorReader.proxies(files)));
    }

    private static Optional<Told> told(Opened file, String name) {
        return name.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(Nodes.text(file.tree().path(name)))
                        .map(text -> new Told(name, text, file.source(name)));
    }
}
