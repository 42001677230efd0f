package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.tls.TlsEvidence;

/** Handshakes, made by hand. */
final class Handshakes {
    static final String CLOCK = "2026-06-01T12:00:00Z";
    private static final String ZSCALER = "CN=Zscaler Root CA,O=Zscaler Inc.,C=US";

    private Handshakes() {}

    static TlsEvidence healthy() {
        return with(chain(leaf(Seen.ROOT, false, true)), trusted(true, true), null);
    }

    static TlsEvidence with(List<TlsEvidence.Certificate> chain, TlsEvidence.Verification verification,
            @Nullable String by) {
        return new TlsEvidence("TLSv1.3", "TLS_AES_128_GCM_SHA256", "h2",
                Map.of("TLSv1.3", "accepted", "TLSv1.2", "accepted", "TLSv1.1", "refused"), 40, chain, verification, by,
                null, null, null, CLOCK, List.of());
    }

    /** A handshake that never got to a certificate. */
    static TlsEvidence broken(@Nullable String alert, Map<String, String> versions,
            @Nullable Boolean resetWithoutHello) {
        return new TlsEvidence(null, null, null, versions, 40, List.of(), null, null, alert, null, resetWithoutHello,
                CLOCK, List.of());
    }

    static List<TlsEvidence.Certificate> chain(TlsEvidence.Certificate... certificates) {
        return List.of(certificates);
    }

    static TlsEvidence.Certificate leaf(String issuer, boolean selfSigned, boolean scts) {
        return certificate("CN=" + Seen.HOST, issuer, selfSigned, scts, List.of(Seen.HOST));
    }

    static TlsEvidence.Certificate certificate(String subject, String issuer, boolean selfSigned, boolean scts,
            List<String> names) {
        return new TlsEvidence.Certificate(subject, issuer, "2026-01-01T00:00:00Z", "2026-05-01T00:00:00Z",
                "ab".repeat(32),
                names, selfSigned, names.isEmpty(), scts, "EC 256", "SHA256withECDSA",
                scts ? List.of("http://ca.example/i.der") : List.of(), "MIIB");
    }

    static TlsEvidence.Verification trusted(boolean publicRoots, boolean systemRoots) {
        return new TlsEvidence.Verification(publicRoots, systemRoots, false, true, null, true,
                TlsEvidence.Validity.VALID,
                -1, Seen.ROOT, null, null);
    }

    static TlsEvidence.Verification untrusted(String topIssuer) {
        return new TlsEvidence.Verification(false, false, false, true, null, true, TlsEvidence.Validity.VALID, -1,
                topIssuer, null, null);
    }

    static TlsEvidence.Verification dated(TlsEvidence.Validity validity) {
        return new TlsEvidence.Verification(true, true, false, true, null, true, validity, 0, Seen.ROOT, null, null);
    }

    /** An inspected line: the company's root is sent along, and a handshake that trusts it was tried. */
    static TlsEvidence inspected(boolean system, @Nullable String by, @Nullable Boolean trustedWithRoot) {
        TlsEvidence.Certificate root = certificate(ZSCALER, ZSCALER, true, false, List.of());
        return with(chain(leaf(ZSCALER, false, false), root),
                new TlsEvidence.Verification(false, system, false, true, null,
                        true, TlsEvidence.Validity.VALID, -1, ZSCALER, 1, trustedWithRoot),
                by);
    }

    static TlsEvidence inspected(String today) {
        TlsEvidence old = inspected(true, "Zscaler", true);
        return new TlsEvidence(old.protocol(), old.cipher(), old.alpn(), old.versions(), old.handshakeMs(), old.chain(),
                old.verification(), old.interceptedBy(), null, null, null, CLOCK,
                List.of(new TlsEvidence.Trust("OpenAI SDK for Node", "bundled", today, "trusts")));
    }
}
