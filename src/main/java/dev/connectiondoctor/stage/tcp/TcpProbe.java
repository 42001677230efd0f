package dev.connectiondoctor.stage.tcp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Failures;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.net.NameFailure;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;

/** Connects to every address at once, so that a silent one costs its time-out once. */
public final class TcpProbe implements Probe<TcpEvidence> {
    private static final int MOST_ADDRESSES = 16;

    public TcpProbe() {}

    @Override
    public Stage stage() {
        return Stage.TCP;
    }

    /** @param failure null if the connection stood */
    private record Tried(TcpEvidence.Attempt attempt, @Nullable Failure failure) {}

    @Override
    public Collected<TcpEvidence> collect(ProbeContext context) throws InterruptedException {
        try {
            List<Tried> all = SideBySide.forEach(addresses(context), address -> () -> attempt(context, address));
            TcpEvidence evidence = new TcpEvidence(all.stream().map(Tried::attempt).toList());
            return failure(all).map(failure -> Collected.failed(evidence, failure))
                    .orElseGet(() -> Collected.complete(evidence));
        } catch (NameFailure failure) {
            return Collected.failed(new TcpEvidence(List.of()),
                    Failures.of(failure.kind(), Operation.RESOLVE, failure, context.scrubber()));
        }
    }

    /** Those that the name stage found, so that all stages speak of the same. */
    private static List<InetAddress> addresses(ProbeContext context) throws NameFailure, InterruptedException {
        List<InetAddress> found = context.seen()
                .dns()
                .map(DnsEvidence::addresses)
                .orElse(List.of())
                .stream()
                .map(resolved -> Literals.parse(resolved.address()))
                .flatMap(Optional::stream)
                .toList();
        List<InetAddress> all = found.isEmpty()
                ? context.network().names().lookup(String.valueOf(context.endpoint().base().host()))
                : found;
        return all.stream().limit(MOST_ADDRESSES).toList();
    }

    private static Tried attempt(ProbeContext context, InetAddress address) throws InterruptedException {
        Network network = context.network();
        long began = network.ticker().nanos();
        InetSocketAddress target = new InetSocketAddress(address, context.endpoint().base().port());
        try (Socket _ = network.connect(target, context.limits().connect())) {
            return new Tried(attempt(address, TcpEvidence.Outcome.CONNECTED, network.ticker().millisSince(began)),
                    null);
        } catch (IOException failure) {
            Interruption.check();
            FailureKind kind = Failures.connecting(failure);
            return new Tried(attempt(address, outcome(kind), network.ticker().millisSince(began)),
                    Failures.of(kind, Operation.CONNECT, failure, context.scrubber()));
        }
    }

    private static TcpEvidence.Attempt attempt(InetAddress address, TcpEvidence.Outcome outcome, double durationMs) {
        return new TcpEvidence.Attempt(Literals.text(address), Literals.family(address), outcome, durationMs);
    }

    private static TcpEvidence.Outcome outcome(FailureKind kind) {
        return switch (kind) {
            case CONNECTION_REFUSED -> TcpEvidence.Outcome.REFUSED;
            case CONNECTION_TIMEOUT -> TcpEvidence.Outcome.TIMEOUT;
            case CONNECTION_RESET -> TcpEvidence.Outcome.RESET;
            case HOST_UNREACHABLE, NETWORK_UNREACHABLE -> TcpEvidence.Outcome.UNREACHABLE;
            default -> TcpEvidence.Outcome.FAILED;
        };
    }

    /** Nothing if one connected; else what says most: an answer rather than "no way there" from a missing family. */
    private static Optional<Failure> failure(List<Tried> all) {
        if (all.stream().anyMatch(tried -> tried.failure() == null)) {
            return Optional.empty();
        }
        List<Failure> failures = all.stream()
                .map(Tried::failure)
                .map(Optional::ofNullable)
                .flatMap(Optional::stream)
                .toList();
        return failures.stream()
                .filter(failure -> failure.kind() != FailureKind.NETWORK_UNREACHABLE)
                .findFirst()
                .or(() -> failures.stream().findFirst());
    }
}
