package dev.connectiondoctor.stage.tcp;

import java.util.List;
import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Evidence;

/**
 * One attempt for every address, made side by side.
 *
 * @param surroundings what this computer runs in, where that has a network of its own: {@code wsl}, {@code container}
 */
public record TcpEvidence(List<Attempt> attempts, List<String> surroundings) implements Evidence {
    public static final String WSL = "wsl";
    public static final String CONTAINER = "container";

    /** Attempts of a computer that stands by itself. */
    public TcpEvidence(List<Attempt> attempts) {
        this(attempts, List.of());
    }

    /**
     * @param address textual IP address
     * @param family {@code ipv4} or {@code ipv6}
     * @param durationMs milliseconds until the outcome was known; for a silent address, while others answered, as long
     *            as it was waited for
     * @param againMs milliseconds that further connections took; made only where every address was slow
     * @param wayOut whether this computer has a way out for such an address; null if nobody asked, as only unreachable
     *            ones raise the question
     */
    public record Attempt(String address, String family, Outcome outcome, double durationMs, List<Double> againMs,
            @Nullable Boolean wayOut) {

        /** One attempt with nothing behind it. */
        public Attempt(String address, String family, Outcome outcome, double durationMs) {
            this(address, family, outcome, durationMs, List.of(), null);
        }

        /** The quickest of its connections: the best that is known of the time to the server and back, milliseconds. */
        public double quickestMs() {
            return DoubleStream.concat(DoubleStream.of(durationMs), againMs.stream().mapToDouble(Double::doubleValue))
                    .min()
                    .orElse(durationMs);
        }
    }

    public enum Outcome {
        CONNECTED, REFUSED, TIMEOUT, RESET, UNREACHABLE, FAILED
    }
}
