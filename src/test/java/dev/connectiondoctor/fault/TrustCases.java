package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** Files of authorities, and authorities that strict programs refuse. */
final class TrustCases {
    private static final String ROOT = "CN=Harbour Root";
    private static final String UNREADABLE = "settings.ca-file-unreadable";
    private static final String STALE = "settings.stale-ca-file";
    private static final String WEAK = "tls.weak-authority";
    private static final String STRICT = "tls.strict-clients-refuse";
    private static final String PYTHON = "OpenAI and Anthropic SDKs for Python (httpx)";

    private TrustCases() {}

    static List<Case> all() {
        return Stream.of(files(), authorities(), inspection(), told()).flatMap(List::stream).toList();
    }

    private static TlsEvidence naming(String outcome, boolean anchors, String why) {
        return naming("/home/me/old.pem", outcome, anchors, why);
    }

    private static TlsEvidence naming(String path, String outcome, boolean anchors, String why) {
        return Handshakes.healthy()
                .withTrust(List.of(new TlsEvidence.Trust(PYTHON, "SSL_CERT_FILE", why.equals("file")
                        ? "trusts"
                        : "refuses", "trusts", why)), null,
                        List.of(new TlsEvidence.CaFile("SSL_CERT_FILE", path, outcome, 1, 0, anchors)));
    }

    private static Experiment trial(String id, String program, String outcome) {
        return new Experiment(id, Stage.TLS, Map.of(), Map.of("ids", List.of(program)), outcome);
    }

    private static List<Case> files() {
        TlsEvidence stale = naming("usable", false, "file-replaces");
        Experiment helps = trial("program-without-file", "python-sdk", "verified");
        Experiment helpsNot = trial("program-without-file", "python-sdk", "still-refused");
        TlsEvidence npm = Handshakes.healthy()
                .withTrust(List.of(new TlsEvidence.Trust("npm", "npm cafile", "refuses", "trusts", "file-replaces")),
                        null, List.of(new TlsEvidence.CaFile("npm cafile", "/home/me/old.pem", "usable", 1, 0, false)));
        return List.of(
                Case.hit(UNREADABLE, "a program stops",
                        Seen.healthy().put(naming("missing", false, "file-unreadable"))),
                Case.hit(UNREADABLE, "nobody minds", Seen.healthy().put(naming("der", false, "public"))),
                Case.miss(UNREADABLE, "some blocks cannot be read", Seen.healthy().put(naming("usable", true, "file"))),
                Case.hit(STALE, "left over", Seen.healthy().tried(stale, helps)),
                Case.hit(STALE, "of npm", Seen.healthy().tried(npm, trial("program-without-file", "npm", "verified"))),
                Case.hit(STALE, "in a file of git's", Seen.healthy()
                        .tried(Handshakes.healthy()
                                .withTrust(List.of(new TlsEvidence.Trust("git", "git http.sslCAInfo", "refuses",
                                        "trusts", "file-replaces")), null,
                                        List.of(new TlsEvidence.CaFile("git http.sslCAInfo", "/home/me/old.pem",
                                                "usable", 1, 0, false, "file:~/.gitconfig#http.sslCAInfo"))),
                                trial("program-without-file", "git", "verified"))),
                Case.hit(STALE, "in a file of a tool's", Seen.healthy()
                        .tried(Handshakes.healthy()
                                .withTrust(stale.trust(), null, List.of(new TlsEvidence.CaFile("SSL_CERT_FILE",
                                        "/home/me/old.pem", "usable", 1, 0, false,
                                        "file:~/.codex/.env#SSL_CERT_FILE"))),
                                helps)),
                Case.miss(STALE, "taking it back does not help", Seen.healthy().tried(stale, helpsNot)),
                Case.miss(STALE, "its authority is the right one", Seen.healthy().put(naming("usable", true, "file"))),
                Case.miss(STALE, "this computer's own store, which knows the line",
                        Seen.healthy()
                                .tried(naming("/etc/ssl/certs/ca-certificates.crt", "usable", false, "file-replaces"),
                                        helps)),
                Case.miss(STALE, "only adds", Seen.healthy().put(naming("usable", false, "public"))));
    }

    private static TlsEvidence.Certificate root(String key, int bits, String signature, @Nullable Boolean critical) {
        return new TlsEvidence.Certificate(ROOT, ROOT, "2016-01-01T00:00:00Z", "2036-01-01T00:00:00Z", "cd".repeat(32),
                List.of(), true, true, false, key, signature, List.of(), "MIIB",
                new TlsEvidence.Form(bits, critical, false, true, 0, "", List.of(), List.of()));
    }

    private static TlsEvidence.Certificate leaf(String signature, boolean authorityKey) {
        return new TlsEvidence.Certificate("CN=" + Seen.HOST, ROOT, "2026-01-01T00:00:00Z", "2026-12-01T00:00:00Z",
                "ab".repeat(32), List.of(Seen.HOST), false, false, false, "EC 256", signature, List.of(), "MIIB",
                new TlsEvidence.Form(256, false, authorityKey, true, 0, "", List.of(), List.of()));
    }

    private static TlsEvidence issued(TlsEvidence.Certificate leaf, TlsEvidence.Certificate root, boolean publicly) {
        return Handshakes.with(List.of(leaf), Handshakes.trusted(publicly, true), null)
                .withTrust(List.of(), publicly ? null : root, List.of());
    }

    private static List<Case> authorities() {
        TlsEvidence.Certificate sound = root("RSA 2048", 2048, "SHA1withRSA", true);
        TlsEvidence.Certificate brief = root("RSA 1024", 1024, "SHA256withRSA", true);
        TlsEvidence.Certificate careless = root("RSA 4096", 4096, "SHA256withRSA", false);
        TlsEvidence.Certificate usual = leaf("SHA256withRSA", true);
        TlsEvidence untrusted = Handshakes.with(List.of(usual, brief), Handshakes.untrusted(ROOT), null);
        TlsEvidence inFile = Handshakes.with(List.of(usual), Handshakes.untrusted(ROOT), null)
                .withTrust(List.of(), sound, List.of());
        return List.of(
                Case.hit("tls.unknown-authority", "a file of a setting has its root",
                        Seen.healthy().put(inFile).failed(Stage.TLS, FailureKind.CERT_UNTRUSTED).endsAt(Stage.TLS)),
                Case.hit(WEAK, "a short key", Seen.healthy().put(issued(usual, brief, false))),
                Case.hit(WEAK, "SHA-1", Seen.healthy().put(issued(leaf("SHA1withRSA", true), sound, false))),
                Case.miss(WEAK, "a root's own signature means nothing",
                        Seen.healthy().put(issued(usual, sound, false))),
                Case.miss(WEAK, "public", Seen.healthy().put(issued(leaf("SHA1withRSA", true), brief, true))),
                new Case(WEAK, "not trusted either",
                        Seen.healthy()
                                .put(untrusted)
                                .failed(Stage.TLS, FailureKind.CERT_UNTRUSTED)
                                .endsAt(Stage.TLS)
                                .observations(),
                        List.of("tls.unknown-authority", WEAK)),
                Case.hit(STRICT, "constraints not critical", Seen.healthy().put(issued(usual, careless, false))),
                Case.hit(STRICT, "no authority key", Seen.healthy()
                        .put(issued(leaf("SHA256withRSA", false), sound, false))),
                Case.miss(STRICT, "a root needs none", Seen.healthy().put(issued(usual, sound, false))),
                Case.miss(STRICT, "weak as well", Seen.healthy().put(issued(leaf("SHA1withRSA", false), sound, false)),
                        WEAK));
    }

    /** What two programs make of a line, the one of them told to trust it. */
    private static TlsEvidence known(boolean inspected, boolean system, boolean told) {
        TlsEvidence seen = Handshakes.inspected(system, inspected ? "Zscaler" : null, null);
        TlsEvidence.Verification old = seen.verification();
        TlsEvidence.Verification now = new TlsEvidence.Verification(false, system, false, true, null, true,
                TlsEvidence.Validity.VALID, -1, old == null ? "" : old.topIssuer(), 1, null, told);
        return Handshakes.with(seen.chain(), now, seen.interceptedBy())
                .withTrust(List.of(new TlsEvidence.Trust("Gemini CLI", "bundled", told ? "trusts" : "refuses", "trusts",
                        told ? "file" : "not-in-store"),
                        new TlsEvidence.Trust("Codex", "system", system ? "trusts" : "refuses", "trusts",
                                system ? "store" : "not-in-store")),
                        null, List.of());
    }

    private static List<Case> told() {
        String inspected = "tls.intercepted";
        String unknown = "tls.unknown-authority";
        return List.of(
                Case.hit(inspected, "a tool was told, nobody knows which is meant",
                        Seen.healthy().put(known(true, false, true))),
                Case.hit(inspected, "a provider's host, and no known product",
                        Seen.openAi().put(known(false, false, true))),
                Case.hit(inspected, "the tool was told", Seen.healthy().of("gemini-cli").put(known(true, false, true))),
                Case.hit(inspected, "the tool was not told",
                        Seen.healthy().of("gemini-cli").put(known(true, true, false))),
                Case.hit(unknown, "the company's own gateway, and the tool was not told",
                        Seen.healthy().of("gemini-cli").put(known(false, true, false))),
                Case.miss(unknown, "the same, and the tool was told",
                        Seen.healthy().of("gemini-cli").put(known(false, true, true))),
                Case.miss(unknown, "the same, by the tool alone",
                        Seen.healthy().of("gemini-cli").put(known(false, false, true))),
                Case.miss(unknown, "the same, and the tool looks in the computer's store",
                        Seen.healthy().of("codex").put(known(false, true, false))),
                Case.miss(unknown, "the same, and nobody knows the tool",
                        Seen.healthy().put(known(false, true, false))));
    }

    private static List<Case> inspection() {
        TlsEvidence plain = Handshakes.inspected(false, "Zscaler", true);
        TlsEvidence.Verification over = new TlsEvidence.Verification(false, false, false, true, null, true,
                TlsEvidence.Validity.EXPIRED, 1, "CN=Zscaler Root CA", 1, false);
        Seen expired = Seen.healthy()
                .put(Handshakes.with(plain.chain(), over, "Zscaler"))
                .failed(Stage.TLS, FailureKind.CERT_UNTRUSTED)
                .endsAt(Stage.TLS);
        TlsEvidence.Verification known = new TlsEvidence.Verification(false, true, false, true, null, true,
                TlsEvidence.Validity.EXPIRED, 1, "CN=Zscaler Root CA", 1, null);
        Seen knownExpired = Seen.healthy()
                .put(Handshakes.with(plain.chain(), known, "Zscaler"))
                .failed(Stage.TLS, FailureKind.CERT_EXPIRED)
                .endsAt(Stage.TLS);
        TlsEvidence trusted = Handshakes.inspected("refuses");
        Seen proven = Seen.healthy()
                .tried(trusted, trial("program-with-root", "openai-node", "verified"),
                        trial("program-with-root", "codex", "refused-for-form"));
        return List.of(Case.hit("tls.intercepted-untrusted", "with an authority that has expired", expired),
                Case.hit("tls.expired", "the inspection's authority", knownExpired),
                Case.hit("tls.intercepted", "fixes tried by program", proven));
    }
}
