package dev.connectiondoctor.fault;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.tls.LineSignals;
import dev.connectiondoctor.stage.tls.LineSignals.ClockReading;
import dev.connectiondoctor.stage.tls.LineSignals.Control;
import dev.connectiondoctor.stage.tls.LineSignals.Revocation;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** What is judged by comparison: with unrelated hosts, with the clocks of others, with what Windows would ask. */
final class SignCases {
    private static final String BOX = "CN=Corp Network CA,O=Corp";
    private static final String INTERCEPTED = "tls.intercepted-untrusted";
    private static final String CLOCK = "tls.clock-wrong";
    private static final String REVOCATION = "tls.revocation-unreachable";
    private static final long MONTH_AHEAD = 60L * 24 * 3600;

    private SignCases() {}

    static List<Case> all() {
        return Stream.of(origins(), clocks(), revocation(), hostile()).flatMap(List::stream).toList();
    }

    private static TlsEvidence with(TlsEvidence old, LineSignals signals) {
        return new TlsEvidence(old.protocol(), old.cipher(), old.alpn(), old.versions(), old.handshakeMs(), old.chain(),
                old.verification(), old.interceptedBy(), old.alert(), old.plainAnswer(), old.resetWithoutHello(),
                old.clock(), old.trust(), signals);
    }

    private static Seen shown(Seen seen, TlsEvidence tls) {
        return seen.put(tls).failed(Stage.TLS, FailureKind.CERT_UNTRUSTED).endsAt(Stage.TLS);
    }

    /** A private chain, beside what an unrelated host showed. */
    private static TlsEvidence beside(@Nullable String by, Control control) {
        return with(Handshakes.inspected(false, by, true), LineSignals.NONE.withControl(control));
    }

    private static Control control(@Nullable String issuer, boolean publicRoots, boolean sameIssuer, boolean sameKey) {
        return new Control("control.example", issuer, publicRoots, sameIssuer, sameKey);
    }

    private static List<Case> origins() {
        Control same = control(BOX, false, true, false);
        Control sound = control(Seen.ROOT, true, false, false);
        TlsEvidence timestamps = with(Handshakes.inspected(false, null, null), LineSignals.NONE.withHandshakeScts(2));
        TlsEvidence trusted = with(Handshakes.inspected(true, null, true), LineSignals.NONE.withControl(same));
        Seen inside = Seen.openAi()
                .put(new DnsEvidence("api.openai.com", "system",
                        List.of(new DnsEvidence.Resolved("10.1.2.3", "ipv4", "system")), 5));
        String unknown = "tls.unknown-authority";
        return List.of(
                Case.hit(INTERCEPTED, "an unrelated host shows it too", shown(Seen.healthy(), beside(null, same))),
                Case.hit(INTERCEPTED, "an unrelated host has the same key",
                        shown(Seen.healthy(), beside(null, control("CN=Other", false, false, true)))),
                Case.hit(INTERCEPTED, "this host alone, by name", shown(Seen.healthy(), beside("Zscaler", sound))),
                Case.hit(INTERCEPTED, "a provider's host alone", shown(Seen.openAi(), beside(null, sound))),
                Case.hit("tls.intercepted", "an unrelated host shows it too", Seen.healthy().put(trusted)),
                Case.hit(unknown, "an unrelated host is public", shown(Seen.healthy(), beside(null, sound))),
                Case.miss(INTERCEPTED, "an unrelated host has another private one",
                        shown(Seen.healthy(), beside(null, control("CN=Other", false, false, false))), unknown),
                Case.miss(INTERCEPTED, "nobody was reached",
                        shown(Seen.healthy(), beside(null, control(null, false, false, false))), unknown),
                Case.miss(INTERCEPTED, "timestamps in the handshake", shown(Seen.openAi(), timestamps), unknown),
                Case.miss(INTERCEPTED, "a name that leads inside",
                        shown(inside, Handshakes.inspected(false, null, null)), unknown));
    }

    private static TlsEvidence dated(TlsEvidence.Validity validity, ClockReading... clocks) {
        return with(Handshakes.with(Handshakes.healthy().chain(), Handshakes.dated(validity), null),
                LineSignals.NONE.withClocks(List.of(clocks)));
    }

    /** Handshakes are of June, and their certificates end in May. */
    private static List<Case> clocks() {
        ClockReading one = new ClockReading("one.example", MONTH_AHEAD);
        ClockReading two = new ClockReading("two.example", MONTH_AHEAD + 1);
        ClockReading right = new ClockReading("two.example", 0);
        ClockReading little = new ClockReading("two.example", 300);
        TlsEvidence.Validity expired = TlsEvidence.Validity.EXPIRED;
        return List.of(Case.hit(CLOCK, "two agree", shown(Seen.healthy(), dated(expired, one, two))),
                Case.miss(CLOCK, "only one was reached", shown(Seen.healthy(), dated(expired, one)), "tls.expired"),
                Case.miss(CLOCK, "one server, twice", shown(Seen.healthy(), dated(expired, one, one)), "tls.expired"),
                Case.miss(CLOCK, "they disagree", shown(Seen.healthy(), dated(expired, one, right)), "tls.expired"),
                Case.miss(CLOCK, "the clock is right",
                        shown(Seen.healthy(), dated(expired, new ClockReading("one.example", 1), right)),
                        "tls.expired"),
                Case.miss(CLOCK, "not wrong enough",
                        shown(Seen.healthy(), dated(expired, new ClockReading("one.example", 300), little)),
                        "tls.expired"),
                Case.miss(CLOCK, "the certificate is valid", Seen.healthy()
                        .put(with(Handshakes.healthy(), LineSignals.NONE.withClocks(List.of(one, two))))));
    }

    private static TlsEvidence asked(TlsEvidence tls, Revocation... tried) {
        return with(tls, LineSignals.NONE.withRevocation(List.of(tried)));
    }

    private static List<Case> revocation() {
        Revocation dead = new Revocation("crl", "http://ca.example/list.crl", false);
        Revocation alive = new Revocation("ocsp", "http://ca.example/ocsp", true);
        Revocation none = new Revocation("none", "", false);
        TlsEvidence box = Handshakes.with(Handshakes.inspected("trusts").chain(), Handshakes.trusted(false, true),
                "Zscaler");
        Seen inspected = Seen.healthy().put(asked(Handshakes.inspected("trusts"), none));
        return List.of(Case.hit(REVOCATION, "its list cannot be had",
                Seen.healthy().put(asked(Handshakes.healthy(), dead))),
                Case.hit(REVOCATION, "inspection names no address", withTrust(inspected, asked(box, none))),
                Case.miss(REVOCATION, "one of two answers",
                        Seen.healthy().put(asked(Handshakes.healthy(), dead, alive))),
                Case.miss(REVOCATION, "a public certificate without an address",
                        Seen.healthy().put(asked(Handshakes.healthy(), none))),
                Case.miss(REVOCATION, "not tried", Seen.healthy()));
    }

    /** Inspection that every program trusts, so that nothing else is to be said. */
    private static Seen withTrust(Seen seen, TlsEvidence tls) {
        return seen.put(new TlsEvidence(tls.protocol(), tls.cipher(), tls.alpn(), tls.versions(), tls.handshakeMs(),
                tls.chain(), tls.verification(), tls.interceptedBy(), null, null, null, tls.clock(),
                List.of(new TlsEvidence.Trust("node", "bundled", "trusts", "trusts")), tls.signals()));
    }

    private static Seen stopped(FailureKind kind) {
        return Seen.healthy()
                .put(Handshakes.broken(null, java.util.Map.of(), null))
                .failed(Stage.TLS, kind)
                .endsAt(Stage.TLS);
    }

    private static List<Case> hostile() {
        String large = "tls.certificate-too-large";
        String torn = "tls.certificate-unreadable";
        String client = "tls.client-certificate-required";
        return List.of(Case.hit(large, "a bundle", stopped(FailureKind.CERT_TOO_LARGE)),
                Case.miss(large, "torn", stopped(FailureKind.CERT_MALFORMED), torn),
                Case.hit(torn, "torn", stopped(FailureKind.CERT_MALFORMED)),
                Case.miss(torn, "a bundle", stopped(FailureKind.CERT_TOO_LARGE), large),
                Case.hit(client, "its alert was lost", Seen.healthy().cutWithoutCertificate()),
                Case.miss(client, "cut for no such reason", stopped(FailureKind.TLS_RESET_AFTER_HELLO),
                        "tls.reset-on-hello"));
    }
}
