package dev.connectiondoctor.fault;

import java.util.List;
import java.util.stream.Stream;

import dev.connectiondoctor.net.DnsTransport;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence.Outcome;

/** Names that lead nowhere, or late, and what is nearly the same. */
final class NameCases {
    private static final String OTHER = "192.0.2.99";

    private NameCases() {}

    static List<Case> all() {
        return Stream.of(unknown(), failing(), silent(), slow())
                .flatMap(List::stream)
                .toList();
    }

    private static LookUp nothing() {
        return LookUp.of(Seen.HOST);
    }

    private static Seen failed(LookUp said, FailureKind kind) {
        return failed(Seen.healthy(), said, kind);
    }

    private static Seen failed(Seen seen, LookUp said, FailureKind kind) {
        return seen.put(said.made())
                .failed(Stage.DNS, kind)
                .skipped(SkipReason.needs(Stage.DNS), Stage.TCP, Stage.TLS, Stage.FIRST_BYTE, Stage.MODELS,
                        Stage.SHORT_PROMPT, Stage.LONG_STREAM);
    }

    private static List<Case> unknown() {
        LookUp denied = nothing().server(LookUp.FIRST, Outcome.NXDOMAIN);
        return List.of(Case.hit("dns.not-found", "known elsewhere",
                failed(nothing().server(LookUp.FIRST, Outcome.NXDOMAIN).beyond(Outcome.ADDRESSES, OTHER),
                        FailureKind.DNS_NOT_FOUND)),
                Case.hit("dns.not-found", "known to the second server only",
                        failed(nothing().server(LookUp.FIRST, Outcome.NXDOMAIN)
                                .server(LookUp.SECOND, Outcome.ADDRESSES, OTHER), FailureKind.DNS_NOT_FOUND)),
                Case.hit("dns.not-found", "unknown everywhere",
                        failed(nothing().server(LookUp.FIRST, Outcome.NXDOMAIN).beyond(Outcome.NXDOMAIN),
                                FailureKind.DNS_NOT_FOUND)),
                Case.hit("dns.not-found", "the system only says try again",
                        failed(denied, FailureKind.DNS_TEMPORARY)),
                Case.hit("dns.not-found", "the system only says try again, the name has no address",
                        failed(nothing().server(LookUp.FIRST, Outcome.NODATA), FailureKind.DNS_TEMPORARY)),
                Case.miss("dns.not-found", "the system says so of a server that refuses",
                        failed(nothing().server(LookUp.FIRST, Outcome.REFUSED), FailureKind.DNS_NOT_FOUND),
                        "dns.server-failure"));
    }

    private static List<Case> failing() {
        return List.of(Case.hit("dns.server-failure", "answered elsewhere",
                failed(nothing().server(LookUp.FIRST, Outcome.SERVFAIL).beyond(Outcome.ADDRESSES, OTHER),
                        FailureKind.DNS_TEMPORARY)),
                Case.hit("dns.server-failure", "out of order everywhere",
                        failed(nothing().server(LookUp.FIRST, Outcome.SERVFAIL).beyond(Outcome.SERVFAIL),
                                FailureKind.DNS_TEMPORARY)),
                Case.hit("dns.server-failure", "that is all that is known",
                        failed(nothing().server(LookUp.FIRST, Outcome.SERVFAIL), FailureKind.DNS_TEMPORARY)),
                Case.hit("dns.server-failure", "refused",
                        failed(nothing().server(LookUp.FIRST, Outcome.REFUSED), FailureKind.DNS_TEMPORARY)),
                Case.miss("dns.server-failure", "the system says so of silence",
                        failed(nothing().server(LookUp.FIRST, Outcome.TIMEOUT)
                                .server(LookUp.SECOND, Outcome.UNREACHABLE), FailureKind.DNS_TEMPORARY),
                        "dns.timeout"));
    }

    private static List<Case> silent() {
        return List.of(Case.hit("dns.timeout", "answered elsewhere",
                failed(nothing().server(LookUp.FIRST, Outcome.TIMEOUT).beyond(Outcome.ADDRESSES, OTHER),
                        FailureKind.DNS_TIMEOUT)),
                Case.hit("dns.timeout", "silent, and nobody else was asked",
                        failed(nothing().server(LookUp.FIRST, Outcome.TIMEOUT), FailureKind.DNS_TIMEOUT)),
                Case.hit("dns.timeout", "nobody anywhere",
                        failed(nothing().server(LookUp.FIRST, Outcome.UNREACHABLE).beyond(Outcome.UNREACHABLE),
                                FailureKind.DNS_TEMPORARY)),
                Case.hit("dns.timeout", "over UDP alone",
                        failed(nothing().server(LookUp.FIRST, DnsTransport.UDP, Outcome.TIMEOUT)
                                .server(LookUp.FIRST, DnsTransport.TCP, Outcome.ADDRESSES, OTHER),
                                FailureKind.DNS_TIMEOUT)),
                Case.miss("dns.timeout", "one is silent, the other answers",
                        Seen.healthy()
                                .put(LookUp.of(Seen.HOST, "192.0.2.1")
                                        .server(LookUp.FIRST, Outcome.TIMEOUT)
                                        .server(LookUp.SECOND, Outcome.ADDRESSES, "192.0.2.1")
                                        .made())));
    }

    private static List<Case> slow() {
        LookUp late = LookUp.of(Seen.HOST, "192.0.2.1").took(2400);
        return List.of(Case.hit("dns.slow", "for no known reason",
                Seen.healthy().put(LookUp.of(Seen.HOST, "192.0.2.1").took(1600).made())),
                Case.hit("dns.slow", "the first server is silent",
                        Seen.healthy()
                                .put(late.server(LookUp.FIRST, Outcome.TIMEOUT)
                                        .server(LookUp.SECOND, Outcome.ADDRESSES, "192.0.2.1")
                                        .made())),
                Case.hit("dns.slow", "the servers are quick",
                        Seen.healthy()
                                .put(LookUp.of(Seen.HOST, "192.0.2.1")
                                        .took(2400)
                                        .server(LookUp.FIRST, Outcome.ADDRESSES, "192.0.2.1")
                                        .made())),
                Case.miss("dns.slow", "a moment's noise",
                        Seen.healthy().put(LookUp.of(Seen.HOST, "192.0.2.1").took(990).made())),
                Case.miss("dns.slow", "the proxy looks names up",
                        Seen.healthy()
                                .throughProxy()
                                .put(LookUp.of(Seen.HOST, "192.0.2.1").took(2400).made())));
    }
}
