package dev.connectiondoctor.target.found;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.found.FoundSetting.Kind;
import dev.connectiondoctor.target.found.SettingsFiles.Opened;

/** Reads Continue: a list of models, each with its own service; keys may stand in an {@code .env} file beside it. */
final class ContinueReader implements ToolReader {
    private static final String HOME = "$CONTINUE_GLOBAL_DIR|~/.continue/";
    private static final Pattern SECRET = Pattern.compile("\\$\\{\\{\\s*(?:secrets|inputs)\\.([\\w.-]+)\\s*}}");
    private static final int MOST = 5;

    @Override
    public void read(Tool tool, SettingsFiles files, Reading into) {
        files.open(tool.id(), HOME + "config.yaml", Format.YAML)
                .or(() -> files.open(tool.id(), HOME + "config.json", Format.JSON))
                .ifPresent(file -> new Models(tool.id(), files, file, into).read());
    }

    private record Models(String tool, SettingsFiles files, Opened file, Reading into) {
        void read() {
            JsonNode models = file.tree().path("models");
            Overlay overlay = EditorReader.proxies(files);
            for (int at = 0; at < models.size() && at < MOST; at++) {
                model(models.path(at), "models." + at + ".", overlay);
            }
        }

        private void model(JsonNode node, String where, Overlay overlay) {
            String provider = Optional.ofNullable(Nodes.text(node.path("provider"))).orElse("");
            Optional<Told> address = told(node, "apiBase", where)
                    .or(() -> Services.address(provider).map(url -> new Told("provider", url, "default")));
            told(node, "apiBase", where).ifPresent(told -> into.note(tool, Kind.ADDRESS, told));
            Told key = told(node, "apiKey", where).flatMap(this::key).orElse(null);
            Told model = told(node, "model", where).filter(told -> !told.value().equals("AUTODETECT")).orElse(null);
            Optional.ofNullable(key).ifPresent(told -> into.note(tool, Kind.KEY, told));
            Optional.ofNullable(model).ifPresent(told -> into.note(tool, Kind.MODEL, told));
            Optional<Told> proxy = told(node.path("requestOptions"), "proxy", where + "requestOptions.");
            proxy.ifPresent(told -> into.note(tool, Kind.PROXY, told));
            told(node.path("requestOptions"), "caBundlePath", where + "requestOptions.")
                    .ifPresent(told -> into.note(tool, Kind.CA_FILE, told));
            Protocol protocol = Services.protocol(provider);
            address.ifPresent(told -> into.offer(tool, protocol,
                    new Told(told.name(), Services.base(protocol, told.value()), told.source()), key, model,
                    proxy.map(EditorReader::through).orElse(overlay)));
        }

        private Optional<Told> told(JsonNode node, String name, String where) {
            return Optional.ofNullable(Nodes.text(node.path(name)))
                    .map(text -> new Told(name, text, file.source(where + name)));
        }

        /** A key itself, or the name under which it is kept. */
        private Optional<Told> key(Told told) {
            Matcher named = SECRET.matcher(told.value().strip());
            return named.matches() ? secret(named.group(1)) : Optional.of(told);
        }

        private Optional<Told> secret(String name) {
            List<Layer> layers = new ArrayList<>();
            Tool.Place place = new Tool.Place(HOME + ".env", Format.DOTENV, "", "", false);
            Stream.of("./.continue/.env", "./.env", HOME + ".env")
                    .flatMap(at -> files.openIfOurs(tool, at, Format.DOTENV).stream())
                    .forEach(opened -> layers.add(new Layer.InFile(place, opened)));
            layers.add(new Layer.Process(place, files.environment()));
            return layers.stream().flatMap(layer -> layer.find(name).stream()).findFirst();
        }
    }
}
