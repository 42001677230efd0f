package dev.connectiondoctor.target;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.found.ComputerReader;

/** Services that programs on this computer are set up for, as their variables and files say. */
public final class FoundOnThisComputer {
    private FoundOnThisComputer() {}

    /**
     * One service that was found.
     *
     * @param tool who is set up for it: {@code claude-code}, {@code codex}, … or {@code openai} for OpenAI's SDKs
     * @param sources where address, key and model came from, as in {@code environment:OPENAI_API_KEY} or
     *            {@code file:~/.claude/settings.json#env.ANTHROPIC_BASE_URL}, by the names {@code baseUrl}, {@code key}
     *            and {@code model}; {@code default} for the tool's own address, and {@code login} for what a tool without a
     *            key signs in with, {@code speaks} for a protocol that no check can speak
     * @param variables variables that the tool reads from files of its own and that win over those of the process
     * @param origins where each of these was found, by name
     */
    public record Candidate(String tool, Endpoint endpoint, Map<String, String> sources,
            Map<String, String> variables, Map<String, String> origins) {
        public Candidate {
            sources = Map.copyOf(sources);
            variables = Map.copyOf(variables);
            origins = Map.copyOf(origins);
        }

        /** Where the address was found; of a tool that is left at its own address, its key or login. */
        public String origin() {
            return Stream.of("baseUrl", "key", "login")
                    .flatMap(name -> Stream.ofNullable(sources.get(name)))
                    .filter(source -> !source.equals("default"))
                    .findFirst()
                    .orElse("default");
        }

        /** The surroundings as this tool sees them. */
        public Environment environment(Environment process) {
            return process.with(variables, origins);
        }
    }

    /** What was found, the likeliest first; empty if no tool is set up. Quick; never fails. */
    public static List<Candidate> in(Environment environment) {
        return ComputerReader.candidates(environment);
    }
}
