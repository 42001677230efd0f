package dev.connectiondoctor.compare;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.compare.Pair.Both;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence.Attempt;
import dev.connectiondoctor.stage.tcp.TcpEvidence.Outcome;

/** By which kinds of address the server was reached. */
final class Reached {
    private Reached() {}

    static String families(TcpEvidence tcp) {
        return tcp.attempts()
                .stream()
                .filter(Reached::connected)
                .map(Attempt::family)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    static boolean by(TcpEvidence tcp, String family) {
        return tcp.attempts().stream().anyMatch(attempt -> connected(attempt) && attempt.family().equals(family));
    }

    /** Whether addresses of this kind were tried, and none answered. */
    static boolean failsBy(TcpEvidence tcp, String family) {
        return !by(tcp, family) && tcp.attempts().stream().anyMatch(attempt -> attempt.family().equals(family));
    }

    /** Whether a kind of address that works on one side was tried on the other, and does not work there. */
    static boolean oneFails(Both<TcpEvidence> both) {
        return both.a().attempts().stream().map(Attempt::family).distinct().anyMatch(family -> oneFails(both, family));
    }

    private static boolean oneFails(Both<TcpEvidence> both, String family) {
        return by(both.a(), family) && failsBy(both.b(), family) || by(both.b(), family) && failsBy(both.a(), family);
    }

    /** Milliseconds; null if no address answered. */
    static @Nullable Double quickestMs(TcpEvidence tcp) {
        return tcp.attempts()
                .stream()
                .filter(Reached::connected)
                .map(Attempt::quickestMs)
                .min(Double::compare)
                .orElse(null);
    }

    private static boolean connected(Attempt attempt) {
        return attempt.outcome() == Outcome.CONNECTED;
    }
}
