package dev.connectiondoctor.target.found;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.found.FoundSetting.Kind;
import dev.connectiondoctor.target.found.SettingsFiles.Opened;

/** Reads OpenCode: files that add up, the model as {@code provider/model}, values that may name a variable. */
final class OpenCodeReader implements ToolReader {
    private static final List<String> FILES = List.of("/etc/opencode/opencode.json",
            "./.opencode/opencode.json", "./opencode.json", "./opencode.jsonc", "@git/opencode.json",
            "@git/opencode.jsonc", "$XDG_CONFIG_HOME|~/.config/opencode/opencode.jsonc",
            "$XDG_CONFIG_HOME|~/.config/opencode/opencode.json", "$XDG_CONFIG_HOME|~/.config/opencode/config.json");
    private static final String LOGIN = "$XDG_DATA_HOME|~/.local/share/opencode/auth.json";
    private static final Pattern VARIABLE = Pattern.compile("\\{env:([^}]+)}");
    private static final int MOST = 5;

    @Override
    public void read(Tool tool, SettingsFiles files, Reading into) {
        List<Opened> configs = new ArrayList<>();
        FILES.stream()
                .flatMap(file -> files.open(tool.id(), file, Format.JSON).stream())
                .filter(file -> !configs.contains(file))
                .forEach(configs::add);
        new Configs(tool.id(), files, configs, into).read();
    }

    private record Configs(String tool, SettingsFiles files, List<Opened> configs, Reading into) {
        void read() {
            Optional<Told> model = told("model");
            model.ifPresent(told -> into.note(tool, Kind.MODEL, told));
            Set<String> providers = new LinkedHashSet<>();
            model.map(Told::value)
                    .filter(name -> name.contains("/"))
                    .ifPresent(name -> providers.add(name.substring(0, name.indexOf('/'))));
            configs.forEach(file -> file.tree().path("provider").propertyNames().forEach(providers::add));
            providers.stream().limit(MOST).forEach(provider -> offer(provider, model));
        }

        private void offer(String provider, Optional<Told> chosen) {
            Optional<Told> given = told("provider", provider, "options", "baseURL").flatMap(this::resolved);
            Optional<Told> key = told("provider", provider, "options", "apiKey").flatMap(this::resolved)
                    .or(() -> variable(provider.toUpperCase(Locale.ROOT).replace('-', '_') + "_API_KEY"));
            given.ifPresent(told -> into.note(tool, Kind.ADDRESS, told));
            key.ifPresent(told -> into.note(tool, Kind.KEY, told));
            login(provider).ifPresent(told -> into.noteUnseen(tool, Kind.LOGIN, told, key.orElse(null)));
            Protocol protocol = protocol(provider);
            given.or(() -> Services.address(provider).map(url -> new Told("", url, "default")))
                    .ifPresent(told -> into.offer(tool, protocol,
                            new Told(told.name(), Services.base(protocol, told.value()), told.source()),
                            key.orElse(null), login(provider).orElse(null), model(provider, chosen).orElse(null),
                            Overlay.NONE));
        }

        private Protocol protocol(String provider) {
            return switch (told("provider", provider, "npm").map(Told::value).orElse("")) {
                case "@ai-sdk/anthropic" -> Protocol.ANTHROPIC;
                case "@ai-sdk/openai-compatible" -> Protocol.OPENAI_CHAT;
                case "@ai-sdk/openai" -> Protocol.OPENAI_RESPONSES;
                default -> Services.protocol(provider);
            };
        }

        private Optional<Told> model(String provider, Optional<Told> chosen) {
            return chosen.filter(told -> told.value().startsWith(provider + "/"))
                    .map(told -> new Told(told.name(), told.value().substring(provider.length() + 1), told.source()))
                    .or(() -> configs.stream().flatMap(file -> firstModel(file, provider)).findFirst());
        }

        private static Stream<Told> firstModel(Opened file, String provider) {
            return file.tree()
                    .path("provider")
                    .path(provider)
                    .path("models")
                    .propertyNames()
                    .stream()
                    .limit(1)
                    .map(name -> new Told("models", name, file.source("provider." + provider + ".models")));
        }

        private Optional<Told> login(String provider) {
            return files.open(tool, LOGIN, Format.JSON)
                    .filter(file -> file.tree().path(provider).isObject())
                    .map(file -> new Told(provider, "", file.source(provider)));
        }

        private Optional<Told> told(String... path) {
            return configs.stream().flatMap(file -> told(file, path)).findFirst();
        }

        private static Stream<Told> told(Opened file, String... path) {
            JsonNode node = file.tree();
            for (String step : path) {
                node = node.path(step);
            }
            String name = String.join(".", path);
            return Optional.ofNullable(Nodes.text(node))
                    .map(text -> new Told(path[path.length - 1], text, file.source(name)))
                    .stream();
        }

        /** What the value names, where it names a variable; a file of its own is not opened. */
        private Optional<Told> resolved(Told told) {
            Matcher named = VARIABLE.matcher(told.value().strip());
            if (named.matches()) {
                return variable(named.group(1).strip());
            }
            return told.value().contains("{file:") ? Optional.empty() : Optional.of(told);
        }

        private Optional<Told> variable(String name) {
            return Optional.ofNullable(files.environment().get(name))
                    .filter(value -> !value.isBlank())
                    .map(value -> new Told(name, value, files.environment().origin(name)));
        }
    }
}
