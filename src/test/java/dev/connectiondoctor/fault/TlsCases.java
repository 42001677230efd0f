package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** What is wrong, and what is nearly wrong, with the handshake and its certificates. */
final class TlsCases {
    private static final String LOWER = "CN=Lower CA";
    private static final String MIDDLE = "CN=Middle CA";
    private static final String PRIVATE = "CN=Corp Issuing CA,O=Corp";

    private TlsCases() {}

    static List<Case> all() {
        return Stream.of(trust(), inspection(), chains(), dates(), handshakes(), versions())
                .flatMap(List::stream)
                .toList();
    }

    private static Seen shown(Seen seen, TlsEvidence tls) {
        return seen.put(tls).failed(Stage.TLS, FailureKind.CERT_UNTRUSTED).endsAt(Stage.TLS);
    }

    private static Seen shown(TlsEvidence tls) {
        return shown(Seen.healthy(), tls);
    }

    private static TlsEvidence lone(boolean selfSigned, boolean scts, TlsEvidence.Verification verification) {
        return Handshakes.with(Handshakes.chain(Handshakes.leaf(PRIVATE, selfSigned, scts)), verification, null);
    }

    private static List<Case> trust() {
        TlsEvidence own = lone(true, false, Handshakes.untrusted(PRIVATE));
        TlsEvidence unknown = lone(false, false, Handshakes.untrusted(PRIVATE));
        TlsEvidence pair = Handshakes.with(Handshakes.chain(Handshakes.leaf(PRIVATE, false, false),
                Handshakes.certificate(PRIVATE, PRIVATE, true, false, List.of())), Handshakes.untrusted(PRIVATE), null);
        return List.of(Case.hit("tls.self-signed", "one certificate", shown(own)),
                Case.miss("tls.self-signed", "trusted by hand on this computer",
                        Seen.healthy().put(lone(true, false, Handshakes.trusted(false, true)))),
                Case.miss("tls.self-signed", "a private root behind it", shown(pair), "tls.unknown-authority"),
                Case.hit("tls.unknown-authority", "a company's own", shown(unknown)),
                Case.miss("tls.unknown-authority", "at a provider it is inspection", shown(Seen.openAi(), unknown),
                        "tls.intercepted-untrusted"),
                Case.miss("tls.unknown-authority", "trusted by this computer",
                        Seen.healthy().put(lone(false, false, Handshakes.trusted(false, true)))));
    }

    private static List<Case> inspection() {
        return List.of(
                Case.hit("tls.intercepted-untrusted", "by name", shown(Handshakes.inspected(false, "Zscaler", true))),
                Case.hit("tls.intercepted-untrusted", "by the host",
                        shown(Seen.openAi(), Handshakes.inspected(false, null, false))),
                Case.miss("tls.intercepted-untrusted", "a gateway's private authority",
                        shown(Handshakes.inspected(false, null, null)), "tls.unknown-authority"),
                Case.hit("tls.intercepted", "by name", Seen.healthy().put(Handshakes.inspected(true, "Zscaler", true))),
                Case.hit("tls.intercepted", "by the host", Seen.openAi().put(Handshakes.inspected(true, null, null))),
                Case.miss("tls.intercepted", "every program trusts it",
                        Seen.healthy().put(Handshakes.inspected("trusts"))),
                Case.hit("tls.intercepted", "a program refuses it",
                        Seen.healthy().put(Handshakes.inspected("refuses"))),
                Case.miss("tls.intercepted", "a gateway with a company's certificate",
                        Seen.healthy().put(Handshakes.inspected(true, null, null))),
                Case.miss("tls.intercepted", "a public root that only this computer has yet", Seen.openAi()
                        .put(lone(false, true, Handshakes.trusted(false, true)))),
                Case.miss("tls.intercepted", "public as well", Seen.openAi()));
    }

    /** A trusted chain of authorities above the leaf, each issued by the next higher one, in the order given. */
    private static TlsEvidence tower(String... authorities) {
        Stream<TlsEvidence.Certificate> above = Stream.of(authorities)
                .map(name -> Handshakes.certificate(name,
                        name.equals(LOWER) ? MIDDLE : Seen.ROOT, false, false, List.of()));
        return Handshakes.with(Stream.concat(Stream.of(Handshakes.leaf(LOWER, false, true)), above).toList(),
                new TlsEvidence.Verification(true, true, true, false, null, true, TlsEvidence.Validity.VALID, -1,
                        Seen.ROOT,
                        null, null),
                null);
    }

    /** An authority's certificate before that of the server. */
    private static TlsEvidence reversed(boolean trustedIfSorted) {
        return Handshakes.with(
                Handshakes.chain(Handshakes.certificate(LOWER, Seen.ROOT, false, false, List.of()),
                        Handshakes.leaf(LOWER, false, false)),
                new TlsEvidence.Verification(true, true, trustedIfSorted, false, null, false,
                        TlsEvidence.Validity.VALID, -1, Seen.ROOT, null, null),
                null);
    }

    private static List<Case> chains() {
        TlsEvidence completed = lone(false, true, new TlsEvidence.Verification(false, false, false, true,
                "http://ca.example/i.der", true, TlsEvidence.Validity.VALID, -1, PRIVATE, null, null));
        TlsEvidence alike = lone(false, true, Handshakes.untrusted(PRIVATE));
        TlsEvidence unsorted = lone(false, true, new TlsEvidence.Verification(false, false, true, false, null, true,
                TlsEvidence.Validity.VALID, -1, PRIVATE, null, null));
        TlsEvidence other = Handshakes.with(
                Handshakes.chain(Handshakes.certificate("CN=other.example", Seen.ROOT, false, true, List.of("a.example",
                        "b.example", "c.example", "d.example", "e.example", "f.example"))),
                new TlsEvidence.Verification(true, true, false, true, null, false, TlsEvidence.Validity.VALID, -1,
                        Seen.ROOT,
                        null, null),
                null);
        return List.of(
                Case.hit("tls.wrong-order", "trusted by programs that sort", Seen.healthy().put(tower(MIDDLE, LOWER))),
                Case.miss("tls.wrong-order", "in order", Seen.healthy().put(tower(LOWER, MIDDLE))),
                Case.miss("tls.wrong-order", "one that does not belong to it",
                        Seen.healthy().put(tower(LOWER, "CN=Stranger", MIDDLE))),
                Case.hit("tls.missing-intermediate", "completed by AIA", shown(completed)),
                Case.hit("tls.missing-intermediate", "the marks of a public authority", shown(alike)),
                Case.miss("tls.missing-intermediate", "no such marks",
                        shown(lone(false, false, Handshakes.untrusted(PRIVATE))), "tls.unknown-authority"),
                Case.hit("tls.wrong-order", "trusted when sorted", shown(unsorted)),
                Case.miss("tls.wrong-order", "out of order, but trusted",
                        Seen.healthy()
                                .put(lone(false, true, new TlsEvidence.Verification(true, true, true, false, null,
                                        true, TlsEvidence.Validity.VALID, -1, Seen.ROOT, null, null)))),
                Case.hit("tls.wrong-order", "the server's own last", shown(reversed(true))),
                Case.miss("tls.wrong-order", "an authority's alone will not do", shown(reversed(false)),
                        "tls.wrong-host"),
                Case.hit("tls.wrong-host", "other names", shown(other)),
                Case.miss("tls.wrong-host", "inspection has its own reasons",
                        shown(Handshakes.with(Handshakes.inspected(false, "Zscaler", true).chain(),
                                new TlsEvidence.Verification(false, false, false, true, null, false,
                                        TlsEvidence.Validity.VALID, -1, PRIVATE, 1, true),
                                "Zscaler")),
                        "tls.intercepted-untrusted"));
    }

    private static List<Case> dates() {
        List<TlsEvidence.Certificate> chain = Handshakes.healthy().chain();
        TlsEvidence expired = Handshakes.with(chain, Handshakes.dated(TlsEvidence.Validity.EXPIRED), null);
        TlsEvidence early = Handshakes.with(chain, Handshakes.dated(TlsEvidence.Validity.NOT_YET_VALID), null);
        return List.of(Case.hit("tls.expired", "a gateway's", shown(expired)),
                Case.hit("tls.expired", "a provider's, so perhaps the clock", shown(Seen.openAi(), expired)),
                Case.miss("tls.expired", "not begun", shown(early), "tls.not-yet-valid"),
                Case.hit("tls.not-yet-valid", "not begun", shown(early)),
                Case.miss("tls.not-yet-valid", "over", shown(expired), "tls.expired"));
    }

    private static Seen stopped(FailureKind kind, @Nullable String alert) {
        return stopped(Seen.healthy(), kind, alert);
    }

    private static Seen stopped(Seen seen, FailureKind kind, @Nullable String alert) {
        return seen.put(Handshakes.broken(alert, Map.of(), null)).failed(Stage.TLS, kind).endsAt(Stage.TLS);
    }

    private static List<Case> handshakes() {
        Seen local = Seen.healthy().address(Seen.url("https://127.0.0.1:4000/v1"));
        Seen closedLater = Seen.healthy().failed(Stage.FIRST_BYTE, FailureKind.HTTP_CLOSED).endsAt(Stage.FIRST_BYTE);
        return List.of(Case.hit("tls.plain-http-answer", "a page", stopped(FailureKind.TLS_PLAIN_ANSWER, null)),
                Case.hit("tls.plain-http-answer", "a local program",
                        stopped(local, FailureKind.TLS_PLAIN_ANSWER, null)),
                Case.miss("tls.plain-http-answer", "not http either", stopped(FailureKind.TLS_NOT_TLS, null),
                        "tls.not-tls"),
                Case.hit("tls.not-tls", "another protocol", stopped(FailureKind.TLS_NOT_TLS, null)),
                Case.miss("tls.not-tls", "http", stopped(FailureKind.TLS_PLAIN_ANSWER, null), "tls.plain-http-answer"),
                Case.hit("tls.reset-on-hello", "reset", stopped(FailureKind.TLS_RESET_AFTER_HELLO, null)),
                Case.miss("tls.reset-on-hello", "closed", stopped(FailureKind.TLS_CLOSED_AFTER_HELLO, null),
                        "tls.closed-after-hello"),
                Case.hit("tls.closed-after-hello", "closed", stopped(FailureKind.TLS_CLOSED_AFTER_HELLO, null)),
                Case.miss("tls.closed-after-hello", "closed later", closedLater, "http.closed-without-answer"),
                Case.hit("tls.silent-after-hello", "silence", stopped(FailureKind.TLS_SILENT_AFTER_HELLO, null)),
                Case.miss("tls.silent-after-hello", "an alert", stopped(FailureKind.TLS_ALERT, "handshake_failure"),
                        "tls.handshake-refused"));
    }

    private static List<Case> versions() {
        Map<String, String> old = Map.of("TLSv1.3", "refused", "TLSv1.2", "refused", "TLSv1.1", "accepted");
        Seen outdated = Seen.healthy()
                .put(Handshakes.broken("protocol_version", old, null))
                .failed(Stage.TLS, FailureKind.TLS_ALERT)
                .endsAt(Stage.TLS);
        Seen nginx = Seen.healthy()
                .put(Talk.models(Talk.html(400,
                        "<head><title>400 No required SSL certificate was sent</title></head><center>No required SSL certificate was sent</center>",
                        "nginx")).made())
                .failed(Stage.MODELS, FailureKind.HTTP_STATUS)
                .endsAt(Stage.MODELS);
        Seen late = Seen.healthy()
                .failed(Stage.FIRST_BYTE, FailureKind.HTTP_CLOSED, "Received fatal alert: certificate_required")
                .endsAt(Stage.FIRST_BYTE);
        String client = "tls.client-certificate-required";
        return List.of(Case.hit("tls.only-old-versions", "1.1 only", outdated),
                Case.hit("tls.only-old-versions", "by the alert", stopped(FailureKind.TLS_ALERT, "protocol_version")),
                Case.miss("tls.only-old-versions", "1.2 as well", Seen.healthy()),
                Case.hit(client, "by the alert", stopped(FailureKind.TLS_ALERT, "certificate_required")),
                Case.hit(client, "by a general alert", Seen.healthy().refusedWithoutCertificate("handshake_failure")),
                Case.hit(client, "by the page", nginx), Case.hit(client, "after the handshake", late),
                Case.miss(client, "another alert", stopped(FailureKind.TLS_ALERT, "unrecognized_name"),
                        "tls.handshake-refused"),
                Case.hit("tls.handshake-refused", "no common cipher",
                        stopped(FailureKind.TLS_ALERT, "handshake_failure")),
                Case.miss("tls.handshake-refused", "the version",
                        stopped(FailureKind.TLS_ALERT, "protocol_version"), "tls.only-old-versions"));
    }
}
