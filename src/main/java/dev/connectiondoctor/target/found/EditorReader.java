package dev.connectiondoctor.target.found;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.found.FoundSetting.Kind;

/** Reads VS Code: its proxy, which its extensions use, and the variables that Claude Code's extension is given. */
final class EditorReader extends TableReader {
    private static final String VARIABLES = "claudeCode.environmentVariables";

    @Override
    public void read(Tool tool, SettingsFiles files, Reading into) {
        super.read(tool, files, into);
        layers(tool, files).stream()
                .filter(Layer.InFile.class::isInstance)
                .map(layer -> ((Layer.InFile) layer).file())
                .filter(file -> file.tree().path(VARIABLES).isArray())
                .findFirst()
                .ifPresent(file -> offerExtension(tool, file, into));
    }

    private static void offerExtension(Tool tool, SettingsFiles.Opened file, Reading into) {
        JsonNode list = file.tree().path(VARIABLES);
        Optional<Told> address = variable(file, list, "ANTHROPIC_BASE_URL");
        Optional<Told> token = variable(file, list, "ANTHROPIC_AUTH_TOKEN");
        Optional<Told> plain = variable(file, list, "ANTHROPIC_API_KEY");
        Told key = token.or(() -> plain).orElse(null);
        address.ifPresent(told -> into.note(tool.id(), Kind.ADDRESS, told));
        token.ifPresent(told -> into.note(tool.id(), Kind.KEY, told));
        plain.ifPresent(told -> into.note(tool.id(), Kind.KEY, told, told.equals(key) ? null : key));
        if (address.isPresent() || key != null) {
            into.offer(tool.id(), Protocol.ANTHROPIC,
                    address.orElse(new Told("", "https://api.anthropic.com", "default")), key,
                    variable(file, list, "ANTHROPIC_MODEL").orElse(null), overlay(file, list));
        }
    }

    private static Overlay overlay(SettingsFiles.Opened file, JsonNode list) {
        return Overlay.of(list.valueStream()
                .map(item -> Nodes.text(item.path("name")))
                .flatMap(name -> name == null ? Stream.empty() : variable(file, list, name).stream())
                .toList());
    }

    private static Optional<Told> variable(SettingsFiles.Opened file, JsonNode list, String name) {
        return list.valueStream()
                .filter(item -> name.equals(Nodes.text(item.path("name"))))
                .map(item -> told(name, Nodes.text(item.path("value")), file.source(VARIABLES + "." + name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Told> told(String name, @Nullable String value, String source) {
        return Optional.ofNullable(value).map(text -> new Told(name, text, source));
    }

    /** The editor's own proxy, as its extensions take it. */
    static Overlay proxies(SettingsFiles files) {
        Tool editor = Tools.known().all().stream().filter(tool -> tool.id().equals("vscode")).findFirst().orElseThrow();
        List<Layer> layers = layers(editor, files);
        boolean off = first(layers, "http.proxySupport").filter(told -> told.value().equals("off")).isPresent();
        return off ? Overlay.NONE : first(layers, "http.proxy").map(EditorReader::through).orElse(Overlay.NONE);
    }

    /** All goes through this proxy. */
    static Overlay through(Told proxy) {
        return new Overlay(Map.of("https_proxy", proxy.value(), "http_proxy", proxy.value()),
                Map.of("https_proxy", proxy.source(), "http_proxy", proxy.source()));
    }

    private static Optional<Told> first(List<Layer> layers, String name) {
        return layers.stream().flatMap(layer -> layer.find(name).stream()).findFirst();
    }
}
