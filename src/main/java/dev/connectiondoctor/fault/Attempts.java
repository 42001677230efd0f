package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.AddressTrial;

/** The attempts to connect, sorted by what came of them. */
record Attempts(List<TcpEvidence.Attempt> all) {
    private static final List<TcpEvidence.Outcome> BY_WEIGHT = List.of(TcpEvidence.Outcome.REFUSED,
            TcpEvidence.Outcome.RESET, TcpEvidence.Outcome.TIMEOUT, TcpEvidence.Outcome.UNREACHABLE,
            TcpEvidence.Outcome.FAILED);
    private static final Set<TcpEvidence.Outcome> BLOCKED = Set.of(TcpEvidence.Outcome.REFUSED,
            TcpEvidence.Outcome.RESET, TcpEvidence.Outcome.TIMEOUT);

    /**
     * Where a handshake stands at some addresses, one that takes connections but answers none counts as failing. Where
     * connections are reset before a word is said, it is chance whether the reset is seen before the connection: then
     * none counts as connected.
     */
    static Attempts of(Observations seen) {
        List<TcpEvidence.Attempt> made = seen.tcp().map(TcpEvidence::attempts).orElse(List.of());
        return new Attempts(made.stream().map(asItTurnedOut(seen)).toList());
    }

    private static UnaryOperator<TcpEvidence.Attempt> asItTurnedOut(Observations seen) {
        List<AddressTrial> handshakes = handshakes(seen);
        if (answeredElsewhere(seen)) {
            return attempt -> withHandshake(attempt, handshakes);
        }
        return resetInSilence(seen)
                ? attempt -> connected(attempt) ? reset(attempt, attempt.durationMs()) : attempt
                : UnaryOperator.identity();
    }

    /** Whether a connection stood, but was reset although nothing was sent over it. */
    static boolean resetInSilence(Observations seen) {
        return seen.tls().filter(tls -> Boolean.TRUE.equals(tls.resetWithoutHello())).isPresent();
    }

    private static TcpEvidence.Attempt reset(TcpEvidence.Attempt attempt, double durationMs) {
        return new TcpEvidence.Attempt(attempt.address(), attempt.family(), TcpEvidence.Outcome.RESET, durationMs);
    }

    private static List<AddressTrial> handshakes(Observations seen) {
        return seen.tls().map(tls -> tls.signals().addresses()).orElse(List.of());
    }

    private static TcpEvidence.Attempt withHandshake(TcpEvidence.Attempt attempt, List<AddressTrial> handshakes) {
        return handshakes.stream()
                .filter(trial -> trial.address().equals(attempt.address()) && trial.unanswered())
                .findFirst()
                .map(trial -> trial.outcome().equals(AddressTrial.SILENT)
                        ? new TcpEvidence.Attempt(attempt.address(), attempt.family(), TcpEvidence.Outcome.TIMEOUT,
                                trial.durationMs())
                        : reset(attempt, trial.durationMs()))
                .orElse(attempt);
    }

    /** Whether the handshake that was not answered is answered at another address, so that the address is at fault. */
    static boolean answeredElsewhere(Observations seen) {
        List<AddressTrial> handshakes = handshakes(seen);
        return handshakes.stream().anyMatch(AddressTrial::stands)
                && handshakes.stream().anyMatch(AddressTrial::unanswered);
    }

    /** How bad it is when some addresses fail: programs that came to one of them, as this check did, get nowhere. */
    static Severity severity(Observations seen) {
        return HandshakeTrouble.cut(seen).isPresent() && answeredElsewhere(seen) ? Severity.PROBLEM : Severity.WARNING;
    }

    boolean connected() {
        return all.stream().anyMatch(Attempts::connected);
    }

    /**
     * How all of them failed, if all did: the outcome that tells the most. A family that this computer cannot use at all
     * counts only if there is no other.
     */
    Optional<TcpEvidence.Outcome> failure() {
        return connected()
                ? Optional.empty()
                : BY_WEIGHT.stream()
                        .filter(outcome -> all.stream().anyMatch(attempt -> attempt.outcome() == outcome))
                        .findFirst();
    }

    /**
     * Attempts that found a way out but no server. A computer without one of the two families cannot set out at all,
     * which is no fault.
     */
    List<TcpEvidence.Attempt> blocked() {
        return all.stream().filter(Attempts::blocked).toList();
    }

    List<TcpEvidence.Attempt> with(TcpEvidence.Outcome outcome) {
        return all.stream().filter(attempt -> attempt.outcome() == outcome).toList();
    }

    /** Whether one family fails as a whole, on the way, while the other works. */
    boolean broken(String family) {
        List<TcpEvidence.Attempt> own = all.stream().filter(attempt -> attempt.family().equals(family)).toList();
        return connected() && !own.isEmpty() && own.stream().allMatch(Attempts::blocked);
    }

    /** Also where this computer has a way out, and somebody beyond it says that it leads nowhere. */
    private static boolean blocked(TcpEvidence.Attempt attempt) {
        return BLOCKED.contains(attempt.outcome())
                || attempt.outcome() == TcpEvidence.Outcome.UNREACHABLE && Boolean.TRUE.equals(attempt.wayOut());
    }

    private static boolean connected(TcpEvidence.Attempt attempt) {
        return attempt.outcome() == TcpEvidence.Outcome.CONNECTED;
    }
}
