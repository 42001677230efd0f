package dev.connectiondoctor.practice;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a practice network by other means than a check.
 *
 * @param base the address as the story has it, mistakes and all
 * @param key opens nothing but this network, so it may be shown; null where the story is that there is none
 * @param roots PEM file with the root to trust
 * @param proxy URL of the proxy to use, or null
 * @param resolve addresses of the hosts that no name server knows
 * @param dnsServer name server to ask, or null
 */
record PracticeInstructions(BaseUrl base, Protocol protocol, @Nullable String model, @Nullable String key,
        @Nullable Path roots, @Nullable String proxy, Map<String, List<InetAddress>> resolve,
        @Nullable InetSocketAddress dnsServer) {
    private static final String PROXY_VARIABLE = "HTTPS_PROXY";

    static PracticeInstructions of(PracticeNetwork network) {
        Options options = network.options();
        Endpoint endpoint = options.endpoint();
        ApiKey key = endpoint.key();
        Map<String, List<InetAddress>> unknown = new LinkedHashMap<>(options.resolve());
        unknown.remove("localhost");
        return new PracticeInstructions(endpoint.base(), endpoint.protocol(), endpoint.model(),
                key == null ? null : key.reveal(), roots(options), proxy(network), Map.copyOf(unknown),
                options.dnsServer());
    }

    /** What the system's own store trusts, if the story has one: that is where these means look. */
    private static @Nullable Path roots(Options options) {
        return options.systemRoots() == null ? options.publicRoots() : options.systemRoots();
    }

    private static @Nullable String proxy(PracticeNetwork network) {
        return switch (network.options().proxy()) {
            case Options.PROXY_NONE -> null;
            case Options.PROXY_AUTO -> network.environment().get(PROXY_VARIABLE);
            case String url -> url;
        };
    }
}
