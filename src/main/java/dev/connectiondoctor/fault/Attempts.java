package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tcp.TcpEvidence;

/** The attempts to connect, sorted by what came of them. */
record Attempts(List<TcpEvidence.Attempt> all) {
    private static final List<TcpEvidence.Outcome> BY_WEIGHT = List.of(TcpEvidence.Outcome.REFUSED,
            TcpEvidence.Outcome.RESET, TcpEvidence.Outcome.TIMEOUT, TcpEvidence.Outcome.UNREACHABLE,
            TcpEvidence.Outcome.FAILED);
    private static final Set<TcpEvidence.Outcome> BLOCKED = Set.of(TcpEvidence.Outcome.REFUSED,
            TcpEvidence.Outcome.RESET, TcpEvidence.Outcome.TIMEOUT);

    static Attempts of(Observations seen) {
        return new Attempts(seen.tcp().map(TcpEvidence::attempts).orElse(List.of()));
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
