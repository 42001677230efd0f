package dev.connectiondoctor.target;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Environment;

/** Services that programs on this computer are set up for, as their environment variables say. */
public final class FoundOnThisComputer {
    private static final List<Tool> TOOLS = List.of(
            new Tool("anthropic", Protocol.ANTHROPIC, "https://api.anthropic.com", "ANTHROPIC_BASE_URL",
                    List.of("ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_API_KEY"), "ANTHROPIC_MODEL"),
            new Tool("openai", Protocol.AUTO, "https://api.openai.com/v1", "OPENAI_BASE_URL", List.of("OPENAI_API_KEY"),
                    "OPENAI_MODEL"));

    private FoundOnThisComputer() {}

    /**
     * One service that was found.
     *
     * @param tool who is set up for it: {@code anthropic} (Claude Code and Anthropic's SDKs) or {@code openai}
     * @param sources where address, key and model came from, as in {@code environment:OPENAI_API_KEY}, by the names
     *            {@code baseUrl}, {@code key} and {@code model}; {@code default} for the tool's own address
     * @param variables variables that the tool reads from files of its own and that win over those of the process
     * @param origins where each of these was found, by name
     */
    public record Candidate(String tool, Endpoint endpoint, Map<String, String> sources,
            Map<String, String> variables, Map<String, String> origins) {}

    /** What was found; empty if neither an address nor a key is set for any tool. */
    public static List<Candidate> in(Environment environment) {
        return TOOLS.stream().flatMap(tool -> tool.in(environment).stream()).toList();
    }

    /** @param keys names of the key's variables, the one that wins first */
    private record Tool(String id, Protocol protocol, String address, String baseUrl, List<String> keys, String model) {

        Optional<Candidate> in(Environment environment) {
            Optional<String> keyName = keys.stream().filter(name -> value(name, environment) != null).findFirst();
            String given = value(baseUrl, environment);
            if (given == null && keyName.isEmpty()) {
                return Optional.empty();
            }
            ApiKey key = keyName.map(environment::get).map(ApiKey::new).orElse(null);
            Endpoint endpoint = new Endpoint(BaseUrl.parse(given == null ? address : given), protocol,
                    value(model, environment), key);
            return Optional.of(new Candidate(id, endpoint, sources(environment, keyName), Map.of(),
                    Map.of()));
        }

        private Map<String, String> sources(Environment environment, Optional<String> keyName) {
            Map<String, String> sources = new LinkedHashMap<>();
            sources.put("baseUrl", value(baseUrl, environment) == null ? "default" : "environment:" + baseUrl);
            keyName.ifPresent(name -> sources.put("key", "environment:" + name));
            Stream.of(model)
                    .filter(name -> value(name, environment) != null)
                    .forEach(name -> sources.put("model", "environment:" + name));
            return sources;
        }

        /** Null for a variable that is not set or holds nothing but blanks. */
        private static @Nullable String value(String name, Environment environment) {
            String value = environment.get(name);
            return value == null || value.isBlank() ? null : value;
        }
    }
}
