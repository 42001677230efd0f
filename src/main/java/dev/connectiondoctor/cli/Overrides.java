package dev.connectiondoctor.cli;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.target.Endpoint;

/** What the command line says about a check, read in full before anything is started. */
final class Overrides {
    private final List<UnaryOperator<Options>> changes = new ArrayList<>();

    private Overrides() {}

    /** How the options given change those of a target. */
    static UnaryOperator<Options> read(Given given, KeySource keys) throws UsageError {
        Overrides read = new Overrides();
        read.endpoint(given, keys);
        read.line(given);
        read.limits(given);
        return options -> {
            Options changed = options;
            for (UnaryOperator<Options> change : read.changes) {
                changed = change.apply(changed);
            }
            return changed;
        };
    }

    private void endpoint(Given given, KeySource keys) throws UsageError {
        add(given, "--protocol", Values::protocol, (options, protocol) -> {
            Endpoint was = options.endpoint();
            return options.withEndpoint(new Endpoint(was.base(), protocol, was.model(), was.key()));
        });
        add(given, "--model", Overrides::model, (options, model) -> {
            Endpoint was = options.endpoint();
            return from(options, "model", "option")
                    .withEndpoint(new Endpoint(was.base(), was.protocol(), model, was.key()));
        });
        keys.read(given).ifPresent(found -> changes.add(options -> {
            Endpoint was = options.endpoint();
            return from(options, "key", found.source())
                    .withEndpoint(new Endpoint(was.base(), was.protocol(), was.model(), found.key()));
        }));
    }

    private void line(Given given) throws UsageError {
        add(given, "--depth", Choices::depth, Options::withDepth);
        add(given, "--only", Values::stages, Options::withOnly);
        add(given, "--proxy", Choices::proxy, Options::withProxy);
        add(given, "--dns-server", Values::dnsServer, Options::withDnsServer);
        add(given, "--public-roots", text -> PemFile.checked("--public-roots", text), Options::withPublicRoots);
        add(given, "--system-roots", text -> PemFile.checked("--system-roots", text), Options::withSystemRoots);
        Map<String, List<InetAddress>> fixed = resolve(given.values("--resolve"));
        if (!fixed.isEmpty()) {
            changes.add(options -> options.withResolve(fixed));
        }
        flag(given, "--no-control-hosts", options -> options.withControlHosts(false));
        flag(given, "--allow-plain-http", options -> options.withAllowPlainHttp(true));
        flag(given, "--try-disliked-content", options -> options.withDislikedContent(true));
    }

    private void limits(Given given) throws UsageError {
        limit(given, "--timeout", text -> Values.seconds("--timeout", text), Limits::withRun);
        limit(given, "--max-silence", text -> Values.seconds("--max-silence", text), Limits::withSilence);
        limit(given, "--max-tokens", Values::tokens, Limits::withOutputTokens);
    }

    private <T> void limit(Given given, String option, Values.Reader<T> reader, BiFunction<Limits, T, Limits> with)
            throws UsageError {
        add(given, option, reader, (options, value) -> options.withLimits(with.apply(options.limits(), value)));
    }

    private void flag(Given given, String option, UnaryOperator<Options> change) {
        if (given.has(option)) {
            changes.add(change);
        }
    }

    private <T> void add(Given given, String option, Values.Reader<T> reader, BiFunction<Options, T, Options> with)
            throws UsageError {
        String text = given.value(option);
        if (text != null) {
            T value = reader.read(text);
            changes.add(options -> with.apply(options, value));
        }
    }

    private static String model(String text) throws UsageError {
        if (text.isBlank()) {
            throw new UsageError("value-missing", Map.of("option", "--model"));
        }
        return text;
    }

    private static Map<String, List<InetAddress>> resolve(List<String> texts) throws UsageError {
        Map<String, List<InetAddress>> fixed = new LinkedHashMap<>();
        for (String text : texts) {
            Map.Entry<String, InetAddress> entry = Values.resolve(text);
            fixed.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>()).add(entry.getValue());
        }
        return fixed;
    }

    private static Options from(Options options, String name, String source) {
        Map<String, String> sources = new LinkedHashMap<>(options.sources());
        sources.put(name, source);
        return options.withSources(sources);
    }
}
