package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.LineSignals;
import dev.connectiondoctor.stage.tls.LineSignals.Hello;
import dev.connectiondoctor.stage.tls.LineSignals.NameTrial;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** What stops a handshake, and what only seems to: size, name, version, and the HTTP/2 behind it. */
final class HelloCases {
    private static final String LARGE = "tls.large-hello-blocked";
    private static final String NAME = "tls.reset-on-name";
    private static final String TLS13 = "tls.tls13-blocked";
    private static final String HTTP2 = "tls.http2-broken";
    private static final String OLD = "tls.only-old-versions";
    private static final Map<String, String> ONLY12 = Map.of("TLSv1.3", "failed", "TLSv1.2", "accepted");
    private static final Map<String, String> NONE = Map.of("TLSv1.3", "refused", "TLSv1.2", "refused");

    private HelloCases() {}

    static List<Case> all() {
        return Stream.of(large(), names(), versions(), http2()).flatMap(List::stream).toList();
    }

    static TlsEvidence with(TlsEvidence tls, LineSignals signals) {
        return new TlsEvidence(tls.protocol(), tls.cipher(), tls.alpn(), tls.versions(), tls.handshakeMs(), tls.chain(),
                tls.verification(), tls.interceptedBy(), tls.alert(), tls.plainAnswer(), tls.resetWithoutHello(),
                tls.clock(), tls.trust(), signals);
    }

    private static LineSignals hellos(Hello... hellos) {
        return LineSignals.NONE.withHellos(List.of(hellos));
    }

    private static Seen shown(LineSignals signals) {
        return Seen.healthy().put(with(Handshakes.healthy(), signals));
    }

    private static Seen stopped(TlsEvidence tls, FailureKind kind) {
        return Seen.healthy().put(tls).failed(Stage.TLS, kind).endsAt(Stage.TLS);
    }

    private static Seen unanswered(LineSignals signals) {
        return stopped(with(Handshakes.broken(null, Map.of(), false), signals), FailureKind.TLS_RESET_AFTER_HELLO);
    }

    private static Hello answered(String kind, int bytes, int tries) {
        return new Hello(kind, bytes, tries, tries, 0, 0, 0);
    }

    private static Hello small() {
        return answered("small", 300, 4);
    }

    private static Hello hybrid(int answered, int reset, int silent) {
        return new Hello("hybrid", 1520, 4, answered, reset, 0, silent);
    }

    private static Hello split(int answered) {
        return new Hello("large-split", 1600, 3, answered, 3 - answered, 0, 0);
    }

    private static List<Case> large() {
        LineSignals blocked = hellos(small(), split(0), hybrid(0, 4, 0));
        return List.of(Case.hit(LARGE, "always reset", shown(blocked)),
                Case.hit(LARGE, "swallowed, but not in pieces", shown(hellos(small(), split(3), hybrid(0, 0, 4)))),
                Case.hit(LARGE, "nearly always", shown(hellos(small(), split(0), hybrid(1, 3, 0)))),
                Case.hit(LARGE, "only the padded one",
                        shown(hellos(small(), new Hello("large", 1600, 3, 0, 3, 0, 0), hybrid(4, 0, 0)))),
                Case.hit(LARGE, "Java's own is too large as well", unanswered(blocked)),
                Case.miss(LARGE, "one that was lost", shown(hellos(small(), split(3), hybrid(3, 1, 0)))),
                Case.miss(LARGE, "small ones get lost too",
                        shown(hellos(new Hello("small", 300, 4, 3, 1, 0, 0), hybrid(0, 4, 0)))),
                Case.miss(LARGE, "tried once", shown(hellos(answered("small", 300, 1),
                        new Hello("hybrid", 1520, 1, 0, 1, 0, 0)))),
                Case.miss(LARGE, "none of either gets through",
                        unanswered(hellos(new Hello("small", 300, 1, 0, 1, 0, 0),
                                new Hello("hybrid", 1520, 1, 0, 1, 0, 0))),
                        "tls.reset-on-hello"));
    }

    private static LineSignals name(String neutral, String real) {
        return LineSignals.NONE.withNeutralName(new NameTrial("example.com", neutral, real));
    }

    private static List<Case> names() {
        return List.of(Case.hit(NAME, "another name is answered", unanswered(name("answered", "reset"))),
                Case.hit(NAME, "the name is swallowed",
                        stopped(with(Handshakes.broken(null, Map.of(), null), name("answered", "silent")),
                                FailureKind.TLS_SILENT_AFTER_HELLO)),
                Case.hit(NAME, "only no name at all is answered", unanswered(name("reset", "reset")).tried(
                        Stage.TLS, "nameless-hello", "passes")),
                Case.miss(NAME, "any name is reset", unanswered(name("reset", "reset")), "tls.reset-on-hello"),
                Case.miss(NAME, "the host's own was answered the second time",
                        unanswered(name("answered", "answered")), "tls.reset-on-hello"));
    }

    private static Seen versions(@Nullable String alert, Map<String, String> versions, FailureKind kind,
            Hello... sent) {
        return stopped(with(Handshakes.broken(alert, versions, false), hellos(sent)), kind);
    }

    private static List<Case> versions() {
        Hello reset = new Hello("small", 300, 1, 0, 1, 0, 0);
        Map<String, String> old = Map.of("TLSv1.3", "failed", "TLSv1.2", "failed", "TLSv1", "accepted");
        Map<String, String> no = Map.of("TLSv1.3", "refused", "TLSv1.2", "refused", "TLSv1.1", "refused");
        return List.of(Case.hit(TLS13, "reset", versions(null, ONLY12, FailureKind.TLS_RESET_AFTER_HELLO, reset)),
                Case.hit(TLS13, "an alert", versions("decode_error", ONLY12, FailureKind.TLS_ALERT, small())),
                Case.hit(TLS13, "the alert of an old device",
                        versions("protocol_version", ONLY12, FailureKind.TLS_ALERT, small())),
                Case.miss(TLS13, "a server that knows only 1.2 chooses it", only12(Seen.healthy())),
                Case.miss(TLS13, "the same offer was answered another time",
                        versions(null, ONLY12, FailureKind.TLS_RESET_AFTER_HELLO, small()), "tls.reset-on-hello"),
                Case.miss(TLS13, "nothing is accepted", versions("handshake_failure", NONE, FailureKind.TLS_ALERT),
                        "tls.handshake-refused"),
                Case.hit(OLD, "silent to new ones", versions(null, old, FailureKind.TLS_SILENT_AFTER_HELLO)),
                Case.hit(OLD, "even older", versions("protocol_version", no, FailureKind.TLS_ALERT)));
    }

    private static Seen only12(Seen seen) {
        TlsEvidence tls = Handshakes.healthy();
        return seen.put(new TlsEvidence("TLSv1.2", tls.cipher(), tls.alpn(),
                Map.of("TLSv1.3", "failed", "TLSv1.2", "accepted"), 40, tls.chain(), tls.verification(), null, null,
                null, null, tls.clock(), List.of(), hellos(small())));
    }

    private static List<Case> http2() {
        LineSignals broken = LineSignals.NONE.withHttp2("broken");
        return List.of(Case.hit(HTTP2, "HTTP/1.1 works", shown(broken)),
                Case.hit(HTTP2, "and its own requests fail for it", shown(broken)
                        .failed(Stage.MODELS, FailureKind.HTTP_CLOSED)
                        .endsAt(Stage.MODELS)),
                Case.miss(HTTP2, "it is not even offered", shown(LineSignals.NONE.withHttp2("not-offered"))),
                Case.miss(HTTP2, "HTTP/1.1 does not work either", shown(broken).samples()
                        .failed(Stage.FIRST_BYTE, FailureKind.HTTP_CLOSED)
                        .endsAt(Stage.FIRST_BYTE), "http.closed-without-answer"));
    }
}
