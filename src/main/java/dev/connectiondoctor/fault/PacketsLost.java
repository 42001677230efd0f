package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.LineSignals;
import dev.connectiondoctor.stage.tls.LineSignals.Hello;
import dev.connectiondoctor.stage.tls.SizeTrial;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/**
 * Large packets get lost on the way and nobody says so: what fits into small ones passes, the rest is waited for in
 * vain. Known by the same bytes that pass in small packets.
 */
final class PacketsLost implements FaultRule {
    private static final int FEWEST = 3;

    @Override
    public String id() {
        return "tcp.packet-size-blackhole";
    }

    @Override
    public Set<String> explains() {
        return Set.of("tls.silent-after-hello", "tls.large-hello-blocked", "tls.handshake-refused",
                "tls.reset-on-name", "tls.tls13-blocked", "http.no-answer", "request.tool-size-refused");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        LineSignals signals = seen.tls().map(TlsEvidence::signals).orElse(LineSignals.NONE);
        return Stream.of(fromServer(seen, signals.sizes()), toServer(seen, signals))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Handshakes fall silent, and come about as soon as the server has to answer in small packets. */
    private Optional<Finding> fromServer(Observations seen, List<SizeTrial> all) {
        List<SizeTrial> trials = all.stream()
                .filter(trial -> trial.direction().equals(SizeTrial.FROM_SERVER) && trial.tries() >= FEWEST)
                .toList();
        boolean proven = trials.stream().anyMatch(trial -> !trial.smallPackets() && trial.swallowed())
                && trials.stream().anyMatch(trial -> trial.smallPackets() && trial.passed());
        return proven ? Optional.of(finding(seen).with("variant", "answers").build()) : Optional.empty();
    }

    /** Large first messages are swallowed but not in pieces, and so are requests, as far as any could be made. */
    private Optional<Finding> toServer(Observations seen, LineSignals signals) {
        List<SizeTrial> bodies = signals.sizes()
                .stream()
                .filter(trial -> trial.direction().equals(SizeTrial.TO_SERVER))
                .toList();
        if (bodies.isEmpty() || !onlyPiecesPass(signals.hellos())) {
            return Optional.empty();
        }
        boolean inPieces = bodies.stream().anyMatch(trial -> trial.smallPackets() && trial.passed());
        return inPieces
                ? limit(bodies).map(limit -> finding(seen).because("signals/hellos")
                        .with("variant", "requests")
                        .with("passed", limit.passed())
                        .with("lost", limit.lost())
                        .build())
                : Optional.empty();
    }

    private record Limit(int passed, int lost) {}

    /** The size from which on no request was answered, if there is one. */
    private static Optional<Limit> limit(List<SizeTrial> bodies) {
        List<SizeTrial> whole = bodies.stream().filter(trial -> !trial.smallPackets()).toList();
        int passed = whole.stream().filter(SizeTrial::passed).mapToInt(SizeTrial::bytes).max().orElse(0);
        int lost = whole.stream().filter(SizeTrial::swallowed).mapToInt(SizeTrial::bytes).min().orElse(0);
        boolean all = whole.stream().allMatch(trial -> trial.passed() || trial.swallowed());
        return all && passed > 0 && lost > passed ? Optional.of(new Limit(passed, lost)) : Optional.empty();
    }

    /** A packet that is lost brings silence, never a reset. Of the pieces some may have been joined on their way. */
    private static boolean onlyPiecesPass(List<Hello> hellos) {
        return has(hellos, "small", hello -> hello.answered() == hello.tries())
                && has(hellos, "large", hello -> hello.silent() == hello.tries())
                && has(hellos, "hybrid", hello -> hello.silent() == hello.tries())
                && has(hellos, "large-split", hello -> hello.answered() * 2 > hello.tries());
    }

    private static boolean has(List<Hello> hellos, String kind, Predicate<Hello> such) {
        return hellos.stream()
                .anyMatch(hello -> hello.kind().equals(kind) && hello.tries() >= FEWEST && such.test(hello));
    }

    private Finding.Builder finding(Observations seen) {
        Subject subject = Subject.of(seen);
        return subject.name(Finding.problem(id(), Stage.TLS, subject.between()))
                .because("signals/sizes")
                .fixes(Around.smallerPackets(seen))
                .fix(Fixes.words("let-packets-pass", "ask", "clamp").forAudience(Fix.Audience.IT))
                .fix(Fixes.otherNetwork());
    }
}
