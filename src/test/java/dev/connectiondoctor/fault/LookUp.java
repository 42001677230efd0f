package dev.connectiondoctor.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.DnsTransport;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.dns.DnsEvidence.Outcome;
import dev.connectiondoctor.stage.dns.DnsEvidence.ServerAnswer;

/** A look-up made by hand. */
final class LookUp {
    static final String FIRST = "192.0.2.53:53";
    static final String SECOND = "192.0.2.54:53";
    static final String BEYOND = "https://resolver.example/dns-query";

    private final String host;
    private final List<DnsEvidence.Resolved> addresses;
    private double durationMs = 20;
    private final List<ServerAnswer> servers = new ArrayList<>();
    private final List<DnsEvidence.HostsEntry> hostsFile = new ArrayList<>();
    private @Nullable String answeredAs;
    private @Nullable ServerAnswer second;
    private final List<DnsEvidence.Certificate> certificates = new ArrayList<>();

    private LookUp(String host, String... addresses) {
        this.host = host;
        this.addresses = Stream.of(addresses)
                .map(address -> new DnsEvidence.Resolved(address, address.contains(":") ? "ipv6" : "ipv4", "system"))
                .toList();
    }

    /** The system's resolver answers with these. */
    static LookUp of(String host, String... addresses) {
        return new LookUp(host, addresses);
    }

    LookUp took(double millis) {
        durationMs = millis;
        return this;
    }

    /** Over both transports. */
    LookUp server(String id, Outcome outcome, String... found) {
        return server(id, DnsTransport.UDP, outcome, found).server(id, DnsTransport.TCP, outcome, found);
    }

    LookUp server(String id, DnsTransport transport, Outcome outcome, String... found) {
        servers.add(new ServerAnswer(id, transport, "file:/etc/resolv.conf", outcome, List.of(found), 12));
        return this;
    }

    LookUp beyond(Outcome outcome, String... found) {
        second = new ServerAnswer(BEYOND, DnsTransport.HTTPS, "control", outcome, List.of(found), 40);
        return this;
    }

    LookUp inHostsFile(String address) {
        hostsFile.add(new DnsEvidence.HostsEntry("/etc/hosts", 7, address));
        return this;
    }

    LookUp answeredAs(String longer) {
        answeredAs = longer;
        return this;
    }

    /** The host itself is there. */
    LookUp right(String address) {
        certificates.add(new DnsEvidence.Certificate(address, true, true, true, "CN=" + host));
        return this;
    }

    /** Somebody else is there. */
    LookUp wrong(String address) {
        certificates.add(new DnsEvidence.Certificate(address, true, false, true, "CN=blocked.example"));
        return this;
    }

    DnsEvidence made() {
        return new DnsEvidence(host, "system", addresses, durationMs, servers, hostsFile, List.of("corp.example"),
                answeredAs, second, certificates);
    }
}
