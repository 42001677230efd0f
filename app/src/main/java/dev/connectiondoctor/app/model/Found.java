package dev.connectiondoctor.app.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.Protocol;

/**
 * A service that this computer's environment variables speak of.
 *
 * @param key the key as it stands there, empty if none does
 * @param model empty if none is set
 * @param sources where each value came from, by name ({@code baseUrl}, {@code key}, {@code model})
 */
public record Found(Preset provider, String address, String key, String model, Protocol protocol,
        Map<String, String> sources) {

    /** Everything that is set, the first being the one to offer. */
    public static List<Found> in(Environment environment) {
        List<Found> found = new ArrayList<>();
        read(environment, Preset.ANTHROPIC, "ANTHROPIC_BASE_URL",
                List.of("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN"), "ANTHROPIC_MODEL").ifPresent(found::add);
        read(environment, Preset.OPENAI, "OPENAI_BASE_URL", List.of("OPENAI_API_KEY"), "OPENAI_MODEL")
                .ifPresent(found::add);
        return List.copyOf(found);
    }

    private static Optional<Found> read(Environment environment, Preset provider, String addressName,
            List<String> keyNames, String modelName) {
        Map<String, String> sources = new HashMap<>();
        String address = value(environment, "baseUrl", List.of(addressName), sources);
        String key = value(environment, "key", keyNames, sources);
        String model = value(environment, "model", List.of(modelName), sources);
        return address.isEmpty() && key.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(provider, address.isEmpty() ? provider.address() : address, key, model,
                        provider.protocol(), Map.copyOf(sources)));
    }

    private static String value(Environment environment, String what, List<String> names,
            Map<String, String> sources) {
        for (String name : names) {
            String value = environment.variables().getOrDefault(name, "");
            if (!value.isBlank()) {
                sources.put(what, "environment:" + name);
                return value;
            }
        }
        return "";
    }
}
