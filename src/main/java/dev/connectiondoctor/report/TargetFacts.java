package dev.connectiondoctor.report;

import org.jspecify.annotations.Nullable;

/**
 * What was checked, without secrets.
 *
 * @param host null if the address could not be read
 * @param port 0 if the address could not be read
 * @param protocol the protocol in force, {@code auto} if it was never found out
 * @param route {@code direct} or {@code proxy}
 */
public record TargetFacts(String baseUrl, @Nullable String host, int port, String protocol, @Nullable String model,
        String depth, String route, Key key) {

    /** The key's shape. */
    public record Key(boolean present, String prefix, int length) {}
}
