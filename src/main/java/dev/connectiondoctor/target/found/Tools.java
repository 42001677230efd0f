package dev.connectiondoctor.target.found;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

import dev.connectiondoctor.target.found.FoundSetting.Kind;

/**
 * The programs whose settings are read, from {@code tools.json}.
 *
 * @param all in the order in which they are offered
 * @param standard variables that many programs read, by kind
 */
record Tools(List<Tool> all, Map<Kind, List<String>> standard) {
    private static final Tools KNOWN = load();

    static Tools known() {
        return KNOWN;
    }

    private static Tools load() {
        try (InputStream in = Objects.requireNonNull(Tools.class.getResourceAsStream("tools.json"))) {
            JsonNode root = Trees.read(new JsonFactory(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<Tool> all = new ArrayList<>();
            root.path("tools").forEach(node -> all.add(Tool.of(node)));
            return new Tools(List.copyOf(all), Tool.names(root.path("standard")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
