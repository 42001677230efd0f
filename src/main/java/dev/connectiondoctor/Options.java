package dev.connectiondoctor;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.Endpoint;

/**
 * What is to be checked, and how. Immutable; start from {@link #of(Endpoint)}.
 *
 * @param endpoint the service
 * @param sources where each setting came from, by name ({@code baseUrl}, {@code key}, {@code model}); {@code login} for
 *            what a tool without a key signs in with, which no check uses, and {@code speaks} for its protocol where no
 *            check can speak it
 * @param depth how far to go
 * @param only run just these stages (and what they need); empty for all of the depth
 * @param proxy {@code auto}, {@code none} or a proxy's URL
 * @param resolve addresses to use for a host instead of looking it up
 * @param dnsServer name server to ask instead of the system's resolver
 * @param publicRoots PEM file whose certificates are added to the public list
 * @param systemRoots PEM file to take as this computer's own store
 * @param controlHosts whether hosts other than the endpoint and its proxy may be contacted
 * @param allowPlainHttp whether the key may travel over plain http beyond this computer
 * @param limits how long and how much
 * @param controls the hosts that may be contacted for comparison, if any may
 * @param tool id of the program whose settings these are, or null if no program's
 * @param dislikedContent whether texts that filters take for an attack may be sent, without a key
 */
public record Options(Endpoint endpoint, Map<String, String> sources, Depth depth, Set<Stage> only, String proxy,
        Map<String, List<InetAddress>> resolve, @Nullable InetSocketAddress dnsServer, @Nullable Path publicRoots,
        @Nullable Path systemRoots, boolean controlHosts, boolean allowPlainHttp, Limits limits,
        ControlHosts controls, @Nullable String tool,
        boolean dislikedContent) {

    public static final String PROXY_AUTO = "auto";
    public static final String PROXY_NONE = "none";

    public static Options of(Endpoint endpoint) {
        return new Options(endpoint, Map.of(), Depth.FULL, Set.of(), PROXY_AUTO, Map.of(), null, null, null, true,
                false, Limits.STANDARD, ControlHosts.standard(), null, false);
    }

    public Options withEndpoint(Endpoint value) {
        return new Options(value, sources, depth, only, proxy, resolve, dnsServer, publicRoots, systemRoots,
                controlHosts, allowPlainHttp, limits, controls, tool, dislikedContent);
    }

    public Options withSources(Map<String, String> value) {
        return new Options(endpoint, value, depth, only, proxy, resolve, dnsServer, publicRoots, systemRoots,
                controlHosts, allowPlainHttp, limits, controls, tool, dislikedContent);
    }

    public Options withDepth(Depth value) {
        return new Options(endpoint, sources, value, only, proxy, resolve, dnsServer, publicRoots, systemRoots,
                controlHosts, allowPlainHttp, limits, controls, tool, dislikedContent);
    }

    public Options withOnly(Set<Stage> value) {
        return new Options(endpoint, sources, depth, value, proxy, resolve, dnsServer, publicRoots, systemRoots,
                controlHosts, allowPlainHttp, limits, controls, tool, dislikedContent);
    }

    public Options withProxy(String value) {
        return new Options(endpoint, sources, depth, only, value, resolve, dnsServer, publicRoots, systemRoots,
                controlHosts, allowPlainHttp, limits, controls, tool, dislikedContent);
    }

    public Options withResolve(Map<String, List<InetAddress>> value) {
        return new Options(endpoint, sources, depth, only, proxy, value, dnsServer, publicRoots, systemRoots,
                controlHosts, allowPlainHttp, limits, controls, tool, dislikedContent);
    }

    public Options withDnsServer(@Nullable InetSocketAddress value) {
        return new Options(endpoint, sources, depth, only, proxy, resolve, value, publicRoots, systemRoots,
                controlHosts, allowPlainHttp, limits, controls, tool, dislikedContent);
    }

    public Options withPublicRoots(@Nullable Path value) {
        return new Options(endpoint, sources, depth, only, proxy, resolve, dnsServer, value, systemRoots, controlHosts,
                allowPlainHttp, limits, controls, tool, dislikedContent);
    }

    public Options withSystemRoots(@Nullable Path value) {
        return new Options(endpoint, sources, depth, only, proxy, resolve, dnsServer, publicRoots, value, controlHosts,
                allowPlainHttp, limits, controls, tool, dislikedContent);
    }

    public Options withControlHosts(boolean value) {
        return new Options(endpoint, sources, depth, only, proxy, resolve, dnsServer, publicRoots, systemRoots, value,
                allowPlainHttp, limits, controls, tool, dislikedContent);
    }

    public Options withAllowPlainHttp(boolean value) {
        return new Options(endpoint, sources, depth, only, proxy, resolve, dnsServer, publicRoots, systemRoots,
                controlHosts, value, limits, controls, tool, dislikedContent);
    }

    public Options withLimits(Limits value) {
        return new Options(endpoint, sources, depth, only, proxy, resolve, dnsServer, publicRoots, systemRoots,
                controlHosts, allowPlainHttp, value, controls, tool, dislikedContent);
    }

    public Options withControls(ControlHosts value) {
        return new Options(endpoint, sources, depth, only, proxy, resolve, dnsServer, publicRoots, systemRoots,
                controlHosts, allowPlainHttp, limits, value, tool, dislikedContent);
    }

    public Options withTool(@Nullable String value) {
        return new Options(endpoint, sources, depth, only, proxy, resolve, dnsServer, publicRoots, systemRoots,
                controlHosts, allowPlainHttp, limits, controls, value, dislikedContent);
    }

    public Options withDislikedContent(boolean value) {
        return new Options(endpoint, sources, depth, only, proxy, resolve, dnsServer, publicRoots, systemRoots,
                controlHosts, allowPlainHttp, limits, controls, tool, value);
    }
}
