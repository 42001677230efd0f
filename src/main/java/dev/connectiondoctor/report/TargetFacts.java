package dev.connectiondoctor.report;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was checked, without secrets.
 *
 * @param host null if the address could not be read
 * @param port 0 if the address could not be read
 * @param protocol the protocol in force, {@code auto} if it was never found out
 * @param route {@code direct} or {@code proxy}
 * @param way what the check was told of its way
 */
public record TargetFacts(String baseUrl, @Nullable String host, int port, String protocol, @Nullable String model,
        String depth, String route, Key key, Way way) {

    /** Of a check that was told nothing of its way. */
    public TargetFacts(String baseUrl, @Nullable String host, int port, String protocol, @Nullable String model,
            String depth, String route, Key key) {
        this(baseUrl, host, port, protocol, model, depth, route, key, Way.USUAL);
    }

    /**
     * What the check was told of its way.
     *
     * @param resolve addresses to use for a host instead of looking it up
     * @param dnsServer the name server to ask; null for those of the system
     * @param roots PEM file of the authorities to trust as well; null for none
     * @param bearer the user's tool sends the key as a token
     */
    public record Way(Map<String, List<String>> resolve, @Nullable String dnsServer, @Nullable String roots,
            boolean bearer) {
        public static final Way USUAL = new Way(Map.of(), null, null, false);
    }

    /** The key's shape. */
    public record Key(boolean present, String prefix, int length) {}
}
