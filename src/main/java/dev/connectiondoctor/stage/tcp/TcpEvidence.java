package dev.connectiondoctor.stage.tcp;

import java.util.List;

import dev.connectiondoctor.stage.Evidence;

/** One attempt for every address, made side by side. */
public record TcpEvidence(List<Attempt> attempts) implements Evidence {

    /**
     * @param address textual IP address
     * @param family {@code ipv4} or {@code ipv6}
     * @param durationMs milliseconds until the outcome was known
     */
    public record Attempt(String address, String family, Outcome outcome, double durationMs) {}

    public enum Outcome {
        CONNECTED, REFUSED, TIMEOUT, RESET, UNREACHABLE, FAILED
    }
}
