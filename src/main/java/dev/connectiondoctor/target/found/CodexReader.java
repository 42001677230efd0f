package dev.connectiondoctor.target.found;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.found.FoundSetting.Kind;
import dev.connectiondoctor.target.found.SettingsFiles.Opened;

/**
 * Reads Codex: {@code model_provider} names a group of {@code model_providers}, and that names the variable of its key,
 * which may stand in {@code ~/.codex/.env} (it wins over the process, but sets nothing that begins with CODEX_).
 */
final class CodexReader implements ToolReader {
    private static final String HOME = "$CODEX_HOME|~/.codex/";
    private static final List<String> FILES = List.of("/etc/codex/managed_config.toml", HOME + "config.toml",
            "/etc/codex/config.toml");
    private static final String OPENAI = "openai";
    private static final String OWN_ADDRESS = "https://api.openai.com/v1";
    /** What the providers that Codex brings along need no settings for. */
    private static final Map<String, String> LOCAL = Map.of("ollama", "http://localhost:11434/v1", "lmstudio",
            "http://localhost:1234/v1");

    @Override
    public void read(Tool tool, SettingsFiles files, Reading into) {
        new Codex(tool.id(), files, into).read();
    }

    private static final class Codex {
        private final String tool;
        private final Reading into;
        private final List<Opened> configs;
        private final List<Layer> variables;
        private final Optional<Opened> login;

        Codex(String tool, SettingsFiles files, Reading into) {
            this.tool = tool;
            this.into = into;
            configs = FILES.stream().flatMap(file -> files.open(tool, file, Format.TOML).stream()).toList();
            variables = new ArrayList<>();
            Tool.Place own = new Tool.Place(HOME + ".env", Format.DOTENV, "", "", false);
            files.open(tool, HOME + ".env", Format.DOTENV)
                    .ifPresent(file -> variables.add(new Layer.InFile(own, file)));
            variables.add(new Layer.Process(new Tool.Place(null, Format.DOTENV, null, "", true), files.environment()));
            login = files.open(tool, HOME + "auth.json", Format.JSON);
        }

        void read() {
            if (configs.isEmpty() && login.isEmpty() && variables.size() == 1) {
                return;
            }
            Overlay overlay = overlay();
            noteVariables();
            Optional<Told> named = config("model_provider");
            String provider = named.map(Told::value).orElse(OPENAI);
            Told model = config("model").orElse(null);
            Optional.ofNullable(model).ifPresent(told -> into.note(tool, Kind.MODEL, told));
            noteLogin();
            if (provider.equals(OPENAI)) {
                own(model, overlay);
            } else {
                other(provider, named.orElseThrow(), model, overlay);
            }
        }

        /** The service of OpenAI, which the groups cannot change. */
        private void own(@Nullable Told model, Overlay overlay) {
            Optional<Told> address = config("openai_base_url").or(() -> variable("OPENAI_BASE_URL"));
            address.ifPresent(told -> into.note(tool, Kind.ADDRESS, told));
            boolean byAccount = login.filter(file -> file.tree().path("tokens").isObject()).isPresent();
            if (byAccount && address.isEmpty()) {
                return;
            }
            Optional<Told> key = variable("CODEX_API_KEY")
                    .or(() -> login.isPresent() ? Optional.empty() : variable("OPENAI_API_KEY"));
            key.ifPresent(told -> into.note(tool, Kind.KEY, told));
            if (address.isPresent() || key.isPresent() || login.isPresent()) {
                into.offer(tool, Protocol.OPENAI_RESPONSES, address.orElse(new Told("", OWN_ADDRESS, "default")),
                        key.orElse(null),
                        login.map(file -> new Told("auth", "", file.source("auth"))).orElse(null), model, overlay);
            }
        }

        private void other(String provider, Told named, @Nullable Told model, Overlay overlay) {
            String group = "model_providers." + provider + ".";
            String known = LOCAL.get(provider);
            Optional<Told> address = config(group + "base_url")
                    .or(() -> Optional.ofNullable(known).map(url -> new Told("model_provider", url, named.source())));
            if (address.isEmpty()) {
                return;
            }
            into.note(tool, Kind.ADDRESS, address.get());
            Optional<Told> key = config(group + "env_key").flatMap(told -> variable(told.value()))
                    .or(() -> config(group + "experimental_bearer_token"));
            key.ifPresent(told -> into.note(tool, Kind.KEY, told));
            boolean chat = config(group + "wire_api").filter(told -> told.value().equals("chat")).isPresent();
            into.offer(tool, chat ? Protocol.OPENAI_CHAT : Protocol.OPENAI_RESPONSES, address.get(), key.orElse(null),
                    model, overlay);
        }

        /** That somebody is logged in, and how; nothing of what is in it. */
        private void noteLogin() {
            login.ifPresent(file -> Stream.of("tokens", "OPENAI_API_KEY")
                    .filter(name -> !file.tree().path(name).isMissingNode() && !file.tree().path(name).isNull())
                    .forEach(name -> into.noteUnseen(tool, Kind.LOGIN, new Told(name, "", file.source(name)), null)));
        }

        private void noteVariables() {
            Tools.known()
                    .standard()
                    .forEach((kind, names) -> names.stream()
                            .filter(name -> variables.getFirst().variables().containsKey(name))
                            .forEach(name -> noteEach(kind, name)));
        }

        private void noteEach(Kind kind, String name) {
            List<Told> all = variables.stream().flatMap(layer -> layer.find(name).stream()).toList();
            all.forEach(told -> into.note(tool, kind, told, told.equals(all.getFirst()) ? null : all.getFirst()));
        }

        private Overlay overlay() {
            return Overlay.of(variables.stream()
                    .flatMap(layer -> layer.variables().values().stream())
                    .filter(told -> !told.name().toUpperCase(Locale.ROOT).startsWith("CODEX_"))
                    .toList());
        }

        private Optional<Told> variable(String name) {
            return variables.stream().flatMap(layer -> layer.find(name).stream()).findFirst();
        }

        private Optional<Told> config(String name) {
            return configs.stream().flatMap(file -> told(file, name).stream()).findFirst();
        }

        private static Optional<Told> told(Opened file, String name) {
            JsonNode node = file.tree();
            for (String step : steps(name)) {
                node = node.path(step);
            }
            return Optional.ofNullable(Nodes.text(node)).map(text -> new Told(name, text, file.source(name)));
        }

        /** A provider's own name may have dots in it. */
        private static List<String> steps(String name) {
            int first = name.indexOf('.');
            int last = name.lastIndexOf('.');
            return first < 0
                    ? List.of(name)
                    : List.of(name.substring(0, first), name.substring(first + 1, last), name.substring(last + 1));
        }
    }
}
