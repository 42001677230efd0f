package dev.connectiondoctor.fault;

import java.util.List;
import java.util.stream.Stream;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence.Outcome;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** Names that lead to the wrong address, and what is nearly the same. */
final class AddressCases {
    private static final String PROVIDER = "api.openai.com";
    private static final String OTHER = "192.0.2.99";

    private AddressCases() {}

    static List<Case> all() {
        return Stream.of(hidden(), hostsFile(), fake(), astray(), search()).flatMap(List::stream).toList();
    }

    private static Seen provider(LookUp said) {
        return Seen.openAi().put(said.made());
    }

    private static Seen unreached(Seen seen, String address) {
        return seen.tcp(address + " REFUSED").failed(Stage.TCP, FailureKind.CONNECTION_REFUSED).endsAt(Stage.TCP);
    }

    /** Somebody else's certificate is shown. */
    private static Seen foreign(Seen seen) {
        TlsEvidence.Certificate leaf = Handshakes.certificate("CN=blocked.example", Seen.ROOT, false, true,
                List.of("blocked.example"));
        return seen.put(Handshakes.with(Handshakes.chain(leaf), new TlsEvidence.Verification(true, true, false, true,
                null, false, TlsEvidence.Validity.VALID, -1, Seen.ROOT, null, null), null))
                .failed(Stage.TLS, FailureKind.CERT_WRONG_HOST)
                .endsAt(Stage.TLS);
    }

    private static List<Case> hidden() {
        Seen nowhere = Seen.healthy().put(LookUp.of(Seen.HOST, "0.0.0.0", "::").made());
        return List.of(Case.hit("dns.sinkhole", "no address at all", unreached(nowhere, "0.0.0.0")),
                Case.hit("dns.sinkhole", "a real address elsewhere",
                        unreached(provider(LookUp.of(PROVIDER, "0.0.0.0").beyond(Outcome.ADDRESSES, OTHER)),
                                "0.0.0.0")),
                Case.hit("dns.sinkhole", "this computer for a provider",
                        unreached(provider(LookUp.of(PROVIDER, "127.0.0.1")), "127.0.0.1")),
                Case.miss("dns.sinkhole", "a local gateway under a public name", provider(LookUp.of(PROVIDER,
                        "127.0.0.1"))),
                Case.miss("dns.sinkhole", "a host of one's own on this computer",
                        unreached(Seen.healthy().put(LookUp.of(Seen.HOST, "127.0.0.1").made()), "127.0.0.1"),
                        "tcp.refused"),
                Case.miss("dns.sinkhole", "the proxy looks it up",
                        Seen.healthy().throughProxy().put(LookUp.of(Seen.HOST, "0.0.0.0").made())),
                Case.miss("dns.sinkhole", "a private address with the right certificate",
                        provider(LookUp.of(PROVIDER, "10.0.0.7"))));
    }

    private static List<Case> hostsFile() {
        LookUp own = LookUp.of(Seen.HOST, OTHER).inHostsFile(OTHER);
        Seen ownHost = Seen.healthy().put(own.made());
        Seen blocked = provider(LookUp.of(PROVIDER, "0.0.0.0").inHostsFile("0.0.0.0"));
        return List.of(Case.hit("dns.hosts-file", "somebody else is there", foreign(ownHost)),
                Case.hit("dns.hosts-file", "blocked there", unreached(blocked, "0.0.0.0")),
                Case.hit("dns.hosts-file", "a provider, and it works",
                        provider(LookUp.of(PROVIDER, OTHER).inHostsFile(OTHER))),
                Case.hit("dns.hosts-file", "nobody is there, and others know better",
                        unreached(Seen.healthy()
                                .put(LookUp.of(Seen.HOST, OTHER)
                                        .inHostsFile(OTHER)
                                        .server(LookUp.FIRST, Outcome.ADDRESSES, "192.0.2.1")
                                        .made()),
                                OTHER)),
                Case.miss("dns.hosts-file", "a gateway of one's own",
                        Seen.healthy().put(LookUp.of(Seen.HOST, OTHER).inHostsFile(OTHER).made())),
                Case.miss("dns.hosts-file", "a gateway of one's own that is down",
                        unreached(Seen.healthy().put(LookUp.of(Seen.HOST, OTHER).inHostsFile(OTHER).made()), OTHER),
                        "tcp.refused"),
                Case.miss("dns.hosts-file", "a line that is not used",
                        provider(LookUp.of(PROVIDER, "192.0.2.1").inHostsFile(OTHER))));
    }

    private static List<Case> fake() {
        return List.of(Case.hit("dns.fake-ip", "it works",
                Seen.healthy().put(LookUp.of(Seen.HOST, "198.18.0.9").made()).tcp("198.18.0.9 CONNECTED")),
                Case.hit("dns.fake-ip", "nobody takes the connection",
                        unreached(Seen.healthy().put(LookUp.of(Seen.HOST, "198.18.0.9", "fc00::9").made()),
                                "198.18.0.9")),
                Case.hit("dns.fake-ip", "beside a proxy",
                        Seen.healthy()
                                .proxy(ProxyEvidence.Outcome.PASSED, "http://127.0.0.1:7890")
                                .skipped(SkipReason.of(SkipReason.Kind.THROUGH_PROXY), Stage.TCP)
                                .put(LookUp.of(Seen.HOST, "198.18.0.9").made())),
                Case.miss("dns.fake-ip", "a real address beside it",
                        Seen.healthy().put(LookUp.of(Seen.HOST, "198.18.0.9", "192.0.2.1").made())));
    }

    private static List<Case> astray() {
        LookUp lie = LookUp.of(Seen.HOST, OTHER).server(LookUp.FIRST, Outcome.ADDRESSES, OTHER);
        LookUp content = LookUp.of(Seen.HOST, "192.0.2.1")
                .server(LookUp.FIRST, Outcome.ADDRESSES, "192.0.2.1")
                .server(LookUp.SECOND, Outcome.ADDRESSES, OTHER)
                .right("192.0.2.1")
                .right(OTHER);
        return List.of(Case.hit("dns.resolvers-disagree", "another server leads to the host",
                foreign(Seen.healthy()
                        .put(lie.server(LookUp.SECOND, Outcome.ADDRESSES, "192.0.2.1")
                                .wrong(OTHER)
                                .right("192.0.2.1")
                                .made()))),
                Case.hit("dns.resolvers-disagree", "nobody is there",
                        unreached(Seen.healthy()
                                .put(LookUp.of(Seen.HOST, OTHER)
                                        .beyond(Outcome.ADDRESSES, "192.0.2.1")
                                        .right("192.0.2.1")
                                        .made()),
                                OTHER)),
                Case.miss("dns.resolvers-disagree", "a big service", Seen.healthy().put(content.made())),
                Case.miss("dns.resolvers-disagree", "the same certificate at both",
                        foreign(Seen.healthy()
                                .put(LookUp.of(Seen.HOST, OTHER)
                                        .server(LookUp.SECOND, Outcome.ADDRESSES, "192.0.2.1")
                                        .wrong(OTHER)
                                        .wrong("192.0.2.1")
                                        .made())),
                        "tls.wrong-host"));
    }

    private static List<Case> search() {
        LookUp longer = LookUp.of(Seen.HOST, OTHER)
                .server(LookUp.FIRST, Outcome.NXDOMAIN)
                .answeredAs(Seen.HOST + ".corp.example");
        return List.of(Case.hit("dns.search-domain", "somebody else is there",
                foreign(Seen.healthy().put(longer.made()))),
                Case.miss("dns.search-domain", "a short name whose service is down",
                        unreached(Seen.healthy()
                                .put(LookUp.of("gateway", OTHER)
                                        .server(LookUp.FIRST, Outcome.NXDOMAIN)
                                        .answeredAs("gateway.corp.example")
                                        .made()),
                                OTHER),
                        "tcp.refused"),
                Case.hit("dns.search-domain", "a whole name, and nobody is there",
                        unreached(Seen.healthy().put(longer.made()), OTHER)),
                Case.miss("dns.search-domain", "a short name of one's own", Seen.healthy().put(longer.made())),
                Case.miss("dns.search-domain", "a name that is known as it is",
                        foreign(Seen.healthy()
                                .put(LookUp.of(Seen.HOST, OTHER)
                                        .server(LookUp.FIRST, Outcome.ADDRESSES, OTHER)
                                        .made())),
                        "tls.wrong-host"));
    }
}
