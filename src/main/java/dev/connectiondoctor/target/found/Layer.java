package dev.connectiondoctor.target.found;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.found.SettingsFiles.Opened;

/** One of the places that a program reads, with what it says. */
sealed interface Layer {
    Tool.Place place();

    /** The value of this name, if it has one. Of a whole group, only that it is there. */
    Optional<Told> find(String name);

    /** What it sets as variables. */
    Map<String, Told> variables();

    /** The variables of the process itself. */
    record Process(Tool.Place place, Environment environment) implements Layer {
        @Override
        public Optional<Told> find(String name) {
            return Optional.ofNullable(environment.get(name))
                    .filter(value -> !value.isBlank())
                    .map(value -> new Told(name, value, environment.origin(name)));
        }

        @Override
        public Map<String, Told> variables() {
            return Map.of();
        }
    }

    /** A file. */
    record InFile(Tool.Place place, Opened file) implements Layer {
        @Override
        public Optional<Told> find(String name) {
            Told variable = variables().get(name);
            return variable != null ? Optional.of(variable) : told(name, Nodes.at(file.tree(), name), name);
        }

        @Override
        public Map<String, Told> variables() {
            String block = place.block();
            JsonNode node = block == null || block.isEmpty() ? file.tree() : file.tree().path(block);
            Map<String, Told> variables = new LinkedHashMap<>();
            if (block != null && node.isObject()) {
                String before = block.isEmpty() ? "" : block + ".";
                node.properties()
                        .forEach(entry -> told(entry.getKey(), entry.getValue(), before + entry.getKey())
                                .ifPresent(told -> variables.put(entry.getKey(), told)));
            }
            return variables;
        }

        private Optional<Told> told(String name, JsonNode node, String where) {
            @Nullable String text = node.isObject() && !node.isEmpty() ? "" : Nodes.text(node);
            return Optional.ofNullable(text).map(value -> new Told(name, value, file.source(where)));
        }
    }
}
