package dev.connectiondoctor.stage.dns;

import java.net.InetAddress;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.Failures;
import dev.connectiondoctor.net.HostsFile;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.net.NameFailure;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;

/**
 * Looks the host up, once, the way that the whole check does, and compares that with what the name servers say when
 * they are asked directly.
 */
public final class DnsProbe implements Probe<DnsEvidence> {
    private final CertificateLook look;

    /** @param look used where opinions differ */
    public DnsProbe(CertificateLook look) {
        this.look = look;
    }

    @Override
    public Stage stage() {
        return Stage.DNS;
    }

    /** @param failure null if there are addresses */
    private record LookUp(DnsEvidence evidence, @Nullable Failure failure) {
        Collected<DnsEvidence> with(DnsEvidence more) {
            return failure == null ? Collected.complete(more) : Collected.failed(more, failure);
        }
    }

    @Override
    public Collected<DnsEvidence> collect(ProbeContext context) throws InterruptedException {
        String host = String.valueOf(context.endpoint().base().host());
        String source = context.network().names().source(host);
        boolean asksNobody = source.equals(DnsEvidence.LITERAL) || source.equals(DnsEvidence.FIXED)
                || context.endpoint().base().loopback();
        if (asksNobody) {
            LookUp own = lookUp(context, host, source);
            return own.with(own.evidence());
        }
        try (ServerRound round = ServerRound.start(context.network(), host, context.limits().connect(),
                () -> settings(context, host))) {
            LookUp own = lookUp(context, host, source);
            ServerRound.Heard heard = own.failure() == null
                    ? round.soonAfter(own.evidence().durationMs())
                    : round.all();
            DnsEvidence seen = compared(own.evidence(), heard, hostsFile(context, host));
            return own.with(new Comparison(context, look, seen).made(heard.settings()));
        }
    }

    private static LookUp lookUp(ProbeContext context, String host, String source) throws InterruptedException {
        Network network = context.network();
        long began = network.ticker().nanos();
        try {
            List<InetAddress> found = network.names().lookup(host);
            double duration = network.ticker().millisSince(began);
            return new LookUp(new DnsEvidence(host, source,
                    found.stream().map(address -> resolved(address, source)).toList(), duration), null);
        } catch (NameFailure failure) {
            return new LookUp(new DnsEvidence(host, source, List.of(), network.ticker().millisSince(began)),
                    Failures.of(failure.kind(), Operation.RESOLVE, failure, context.scrubber()));
        }
    }

    /** A name server that the user chose stands for all others. */
    private static NameSettings settings(ProbeContext context, String host) throws InterruptedException {
        var chosen = context.options().dnsServer();
        return chosen == null
                ? NameSettings.of(context.environment(), host)
                : new NameSettings(List.of(new NameSettings.Server(chosen, "option")), List.of());
    }

    /** With a name server that the user chose, the file is not read. */
    private static List<DnsEvidence.HostsEntry> hostsFile(ProbeContext context, String host) {
        HostsFile file = NameSettings.hostsFile(context.environment());
        return context.options().dnsServer() != null
                ? List.of()
                : file.entries(host)
                        .stream()
                        .map(entry -> new DnsEvidence.HostsEntry(file.path().toString(), entry.line(),
                                Literals.text(entry.address())))
                        .toList();
    }

    private static DnsEvidence compared(DnsEvidence own, ServerRound.Heard heard,
            List<DnsEvidence.HostsEntry> hostsFile) {
        return new DnsEvidence(own.host(), own.resolver(), own.addresses(), own.durationMs(), heard.answers(),
                hostsFile, heard.settings().search(), null, null, List.of());
    }

    private static DnsEvidence.Resolved resolved(InetAddress address, String source) {
        return new DnsEvidence.Resolved(Literals.text(address), Literals.family(address), source);
    }
}
