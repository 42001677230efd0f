package dev.connectiondoctor.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.net.ProxyUrl;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.FoundOnThisComputer;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.found.Source;

/** Decides what a check is about: a practice network, the address given, or what was found on this computer. */
final class Subjects {
    private final Console console;
    private final Wording words;
    private final Catalogue scenarios;

    Subjects(Console console, Wording words, Catalogue scenarios) {
        this.console = console;
        this.words = words;
        this.scenarios = scenarios;
    }

    /** @throws IOException if the practice network could not be started */
    Subject choose(Given given, UnaryOperator<Options> overrides) throws UsageError, IOException {
        String practice = given.value("--practice");
        String baseUrl = given.value("--base-url");
        UnaryOperator<Options> all = options -> overrides.apply(readdressed(options, baseUrl));
        if (practice != null) {
            Subject network = Subject.practice(scenarios.named(practice).start());
            return network.with(all.apply(network.options()));
        }
        if (baseUrl != null) {
            return Subject.real(all.apply(Options.of(nothing())), console.environment());
        }
        Candidate chosen = found(given);
        Options options = Options.of(chosen.endpoint()).withSources(chosen.sources()).withTool(chosen.tool());
        return Subject.real(all.apply(options), chosen.environment(console.environment()));
    }

    private static Options readdressed(Options options, @Nullable String baseUrl) {
        if (baseUrl == null) {
            return options;
        }
        Endpoint was = options.endpoint();
        return options.withEndpoint(new Endpoint(BaseUrl.parse(baseUrl), was.protocol(), was.model(), was.key()))
                .withSources(Map.of("baseUrl", "option"));
    }

    /** A key found in the environment belongs to the address found there, and is never taken along to another. */
    private static Endpoint nothing() {
        return new Endpoint(BaseUrl.parse(""), Protocol.AUTO, null, null);
    }

    /** The first that suits; the others are named, so that nobody wonders where they are. */
    private Candidate found(Given given) throws UsageError {
        List<Candidate> candidates = FoundOnThisComputer.in(console.environment());
        String protocol = given.value("--protocol", "");
        Candidate chosen = candidates.stream()
                .filter(candidate -> suits(candidate, protocol))
                .findFirst()
                .orElseThrow(() -> new UsageError("no-address", Map.of("program", console.program())));
        console.say(words.text("found.using", describe(chosen)));
        candidates.stream()
                .filter(candidate -> candidate != chosen)
                .forEach(candidate -> console.say(words.text("found.other", describe(candidate))));
        return chosen;
    }

    private static boolean suits(Candidate candidate, String protocol) {
        return protocol.isEmpty() || protocol.equals(Protocol.AUTO.id()) || anthropic(protocol) == anthropic(candidate
                .endpoint()
                .protocol()
                .id());
    }

    /** The two protocols of OpenAI are spoken at one address. */
    private static boolean anthropic(String protocol) {
        return protocol.equals(Protocol.ANTHROPIC.id());
    }

    private Map<String, String> describe(Candidate candidate) {
        ApiKey key = candidate.endpoint().key();
        String shown = key == null ? words.text("found.no-key") : key.prefix() + "…";
        return Map.of("tool", words.text("tool." + candidate.tool()), "address",
                ProxyUrl.withoutPassword(candidate.endpoint().base().given()), "key", shown, "place",
                place(candidate.origin()));
    }

    private String place(String origin) {
        String file = Source.file(origin);
        return file.isEmpty() ? words.text("found.in-environment") : file;
    }
}
