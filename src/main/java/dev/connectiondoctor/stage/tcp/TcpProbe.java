package dev.connectiondoctor.stage.tcp;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Failures;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.net.NameFailure;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.tcp.Connecting.Tried;

/** Connects to every address at once, so that a silent one costs its time-out once. */
public final class TcpProbe implements Probe<TcpEvidence> {
    private static final int MOST_ADDRESSES = 16;

    public TcpProbe() {}

    @Override
    public Stage stage() {
        return Stage.TCP;
    }

    @Override
    public Collected<TcpEvidence> collect(ProbeContext context) throws InterruptedException {
        try {
            List<Tried> all = new Connecting(context).to(addresses(context));
            TcpEvidence evidence = new TcpEvidence(all.stream().map(Tried::attempt).toList(),
                    Surroundings.of(context.environment()));
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

    /** Nothing if one connected; else what says most: an answer rather than "no way there" from a missing family. */
    private static Optional<Failure> failure(List<Tried> all) {
        if (all.stream().anyMatch(Tried::stood)) {
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
