package dev.connectiondoctor.lines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.ControlHosts;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.net.LiveNetwork;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

/** Options, networks and contexts for tests: nothing of this computer but loopback. */
public final class Checks {
    public static final String HOST = "api.example.test";
    public static final String KEY = "sk-canary-0123456789";

    private Checks() {}

    /** The endpoint at a host that is fixed to loopback. */
    public static Options of(String url) {
        return Options
                .of(new Endpoint(BaseUrl.parse(url), Protocol.AUTO, null, new ApiKey(KEY)))
                .withResolve(Map.of(HOST, List.of(loopback()), "proxy.test", List.of(loopback())))
                .withControls(ControlHosts.NONE)
                .withSystemRoots(Path.of("/dev/null"));
    }

    public static Options https(int port) {
        return of("https://" + HOST + ":" + port + "/v1");
    }

    public static Options impatient(Options options, Duration wait) {
        return options.withLimits(options.limits().withWaits(wait, wait, wait));
    }

    public static LiveNetwork network(Options options) throws IOException {
        return network(options, Map.of());
    }

    public static LiveNetwork network(Options options, Map<String, String> variables) throws IOException {
        return LiveNetwork.open(options, environment(variables));
    }

    public static Environment environment(Map<String, String> variables) {
        return new Environment(variables, Path.of("/nonexistent"));
    }

    public static ProbeContext context(Options options, Network network) {
        return context(options, network, Map.of());
    }

    public static ProbeContext context(Options options, Network network, Map<String, String> variables) {
        return new ProbeContext(options, environment(variables), network, Observations.none(), _ -> {});
    }

    public static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[]{127, 0, 0, 1});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A port of loopback at which nobody listens for as long as the socket is open. */
    public static Socket closedPort() throws IOException {
        Socket held = new Socket();
        held.bind(new InetSocketAddress(loopback(), 0));
        return held;
    }
}
