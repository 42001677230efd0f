package dev.connectiondoctor.stage.dns;

import java.net.InetAddress;
import java.util.List;

import dev.connectiondoctor.net.Failures;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.net.NameFailure;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;

/** Looks the host up, once, the way that the whole check does. */
public final class DnsProbe implements Probe<DnsEvidence> {

    public DnsProbe() {}

    @Override
    public Stage stage() {
        return Stage.DNS;
    }

    @Override
    public Collected<DnsEvidence> collect(ProbeContext context) throws InterruptedException {
        Network network = context.network();
        String host = String.valueOf(context.endpoint().base().host());
        String source = network.names().source(host);
        long began = network.ticker().nanos();
        try {
            List<InetAddress> found = network.names().lookup(host);
            double duration = network.ticker().millisSince(began);
            return Collected.complete(new DnsEvidence(host, source,
                    found.stream().map(address -> resolved(address, source)).toList(), duration));
        } catch (NameFailure failure) {
            return Collected.failed(
                    new DnsEvidence(host, source, List.of(), network.ticker().millisSince(began)),
                    Failures.of(failure.kind(), Operation.RESOLVE, failure, context.scrubber()));
        }
    }

    private static DnsEvidence.Resolved resolved(InetAddress address, String source) {
        return new DnsEvidence.Resolved(Literals.text(address), Literals.family(address), source);
    }
}
