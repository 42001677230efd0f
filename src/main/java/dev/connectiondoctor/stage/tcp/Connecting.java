package dev.connectiondoctor.stage.tcp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Failures;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.net.Stragglers;
import dev.connectiondoctor.net.WayOut;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.tcp.TcpEvidence.Attempt;
import dev.connectiondoctor.stage.tcp.TcpEvidence.Outcome;

/**
 * Connects to every address at once. Once one has answered, silent ones are waited for only as long as a lost request
 * would explain, so that the run can go on.
 */
final class Connecting {
    /** Systems repeat a request for a connection after 1 s, some after 2 s again. */
    private static final Duration REPEATED = Duration.ofMillis(2500);
    private static final int TIMES_AS_SLOW = 5;
    /** Node's patience with each address of several; from here on a connection is measured more than once. */
    private static final double SLOW_MS = 250;
    private static final int TIMES_MORE = 2;

    private final ProbeContext context;
    private final Network network;

    Connecting(ProbeContext context) {
        this.context = context;
        this.network = context.network();
    }

    /** @param failure null if the connection stood */
    record Tried(InetAddress to, Attempt attempt, @Nullable Failure failure) {
        boolean stood() {
            return failure == null;
        }

        private Tried with(List<Double> againMs) {
            return new Tried(to, new Attempt(attempt.address(), attempt.family(), attempt.outcome(),
                    attempt.durationMs(), againMs, attempt.wayOut()), failure);
        }
    }

    List<Tried> to(List<InetAddress> addresses) throws InterruptedException {
        return again(new Stragglers<InetAddress, Tried>(network.ticker(), address -> () -> attempt(address),
                Connecting::enough, this::silent).run(addresses));
    }

    private static Optional<Duration> enough(Tried first) {
        Duration slow = Duration.ofMillis((long) first.attempt().durationMs() * TIMES_AS_SLOW);
        return Optional.of(slow.compareTo(REPEATED) > 0 ? slow : REPEATED).filter(_ -> first.stood());
    }

    private Tried attempt(InetAddress address) throws InterruptedException {
        long began = network.ticker().nanos();
        try (Socket _ = connect(address)) {
            return tried(address, Outcome.CONNECTED, network.ticker().millisSince(began), null);
        } catch (IOException failure) {
            Interruption.check();
            FailureKind kind = Failures.connecting(failure);
            return tried(address, outcome(kind), network.ticker().millisSince(began),
                    Failures.of(kind, Operation.CONNECT, failure, context.scrubber()));
        }
    }

    private Socket connect(InetAddress address) throws IOException {
        return network.connect(new InetSocketAddress(address, context.endpoint().base().port()),
                context.limits().connect());
    }

    private Tried silent(InetAddress address, double waitedMs) {
        return tried(address, Outcome.TIMEOUT, waitedMs, new Failure(FailureKind.CONNECTION_TIMEOUT, Operation.CONNECT,
                "no answer while other addresses answered"));
    }

    private static Tried tried(InetAddress address, Outcome outcome, double durationMs, @Nullable Failure failure) {
        Boolean wayOut = outcome == Outcome.UNREACHABLE ? WayOut.isThere(address) : null;
        return new Tried(address, new Attempt(Literals.text(address), Literals.family(address), outcome, durationMs,
                List.of(), wayOut), failure);
    }

    /** Where all of several addresses seem far away, that is measured again, since once may be chance. */
    private List<Tried> again(List<Tried> all) throws InterruptedException {
        boolean slow = all.size() > 1 && all.stream()
                .filter(Tried::stood)
                .allMatch(tried -> tried.attempt().durationMs() > SLOW_MS);
        return slow ? SideBySide.forEach(all, tried -> () -> tried.stood() ? again(tried) : tried) : all;
    }

    private Tried again(Tried first) throws InterruptedException {
        List<Tried> more = SideBySide.forEach(java.util.Collections.nCopies(TIMES_MORE, first.to()),
                address -> () -> attempt(address));
        return first.with(more.stream().filter(Tried::stood).map(tried -> tried.attempt().durationMs()).toList());
    }

    private static Outcome outcome(FailureKind kind) {
        return switch (kind) {
            case CONNECTION_REFUSED -> Outcome.REFUSED;
            case CONNECTION_TIMEOUT -> Outcome.TIMEOUT;
            case CONNECTION_RESET -> Outcome.RESET;
            case HOST_UNREACHABLE, NETWORK_UNREACHABLE -> Outcome.UNREACHABLE;
            default -> Outcome.FAILED;
        };
    }
}
