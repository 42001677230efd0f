package dev.connectiondoctor.practice;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * How to reach a practice network with one's own tools.
 *
 * @param base the address as the story has it, mistakes and all
 * @param key opens nothing but this network, so it may be shown; null where the story is that there is none
 * @param roots PEM file with the root to trust
 * @param proxy URL of the proxy to use, or null
 * @param resolve addresses of the hosts that no name server knows
 * @param dnsServer name server to ask, or null
 */
public record PracticeInstructions(BaseUrl base, Protocol protocol, @Nullable String model, @Nullable String key,
        @Nullable Path roots, @Nullable String proxy, Map<String, List<InetAddress>> resolve,
        @Nullable InetSocketAddress dnsServer) {
    private static final String PROXY_VARIABLE = "HTTPS_PROXY";

    public static PracticeInstructions of(PracticeNetwork network) {
        Options options = network.options();
        Endpoint endpoint = options.endpoint();
        ApiKey key = endpoint.key();
        Map<String, List<InetAddress>> unknown = new LinkedHashMap<>(options.resolve());
        unknown.remove("localhost");
        return new PracticeInstructions(endpoint.base(), endpoint.protocol(), endpoint.model(),
                key == null ? null : key.reveal(), options.publicRoots(), proxy(network), Map.copyOf(unknown),
                options.dnsServer());
    }

    /** The options of {@code check} that do the same as the practice network's own, without the key. */
    public List<String> checkArguments() {
        List<String> arguments = new ArrayList<>(List.of("--base-url", base.given(), "--protocol", protocol.id()));
        add(arguments, "--model", model);
        add(arguments, "--public-roots", roots);
        add(arguments, "--proxy", proxy);
        resolve.forEach((host, addresses) -> addresses
                .forEach(address -> add(arguments, "--resolve", host + ":" + address.getHostAddress())));
        add(arguments, "--dns-server", dnsServer == null ? null : hostAndPort(dnsServer));
        return arguments;
    }

    /** The arguments with which curl lists the models; the key among them, as it is only a practice key. */
    public List<String> curlArguments() {
        List<String> arguments = new ArrayList<>();
        add(arguments, "--cacert", roots);
        add(arguments, "--proxy", proxy);
        resolve.forEach((host, addresses) -> add(arguments, "--resolve", host + ":" + base.port() + ":"
                + String.join(",", addresses.stream().map(InetAddress::getHostAddress).toList())));
        headers().forEach((name, value) -> add(arguments, "--header", name + ": " + value));
        arguments.add(base.given() + (anthropic() ? "/v1/models" : "/models"));
        return arguments;
    }

    /** Variables that point the usual tools at this network. */
    public Map<String, String> variables() {
        String vendor = anthropic() ? "ANTHROPIC" : "OPENAI";
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(vendor + "_BASE_URL", base.given());
        if (key != null) {
            variables.put(vendor + "_API_KEY", key);
        }
        if (roots != null) {
            variables.put("NODE_EXTRA_CA_CERTS", roots.toString());
            variables.put("SSL_CERT_FILE", roots.toString());
        }
        if (proxy != null) {
            variables.put(PROXY_VARIABLE, proxy);
        }
        return variables;
    }

    private boolean anthropic() {
        return protocol == Protocol.ANTHROPIC || protocol == Protocol.AUTO;
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (anthropic()) {
            headers.put("anthropic-version", "2023-06-01");
        }
        if (key != null) {
            headers.put(anthropic() ? "x-api-key" : "Authorization", (anthropic() ? "" : "Bearer ") + key.strip());
        }
        return headers;
    }

    private static @Nullable String proxy(PracticeNetwork network) {
        return switch (network.options().proxy()) {
            case Options.PROXY_NONE -> null;
            case Options.PROXY_AUTO -> network.environment().get(PROXY_VARIABLE);
            case String url -> url;
        };
    }

    private static String hostAndPort(InetSocketAddress server) {
        return server.getAddress().getHostAddress() + ":" + server.getPort();
    }

    private static void add(List<String> arguments, String option, @Nullable Object value) {
        if (value != null) {
            arguments.add(option);
            arguments.add(value.toString());
        }
    }
}
