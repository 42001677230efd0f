package dev.connectiondoctor.stage.tls;

import java.security.cert.X509Certificate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.tls.TlsEvidence.Validity;
import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;

/** Why a line that stands is not one on which a key may travel. */
final class Refusal {
    private Refusal() {}

    /** The reason, or null if there is none. */
    static @Nullable Failure of(List<X509Certificate> chain, @Nullable Verification seen) {
        if (seen == null || seen.trusted()) {
            return null;
        }
        if (!seen.rooted()) {
            return failure(FailureKind.CERT_UNTRUSTED,
                    "no way from the certificate to a trusted root; top issuer " + seen.topIssuer());
        }
        if (!seen.hostMatches()) {
            return failure(FailureKind.CERT_WRONG_HOST, "valid for " + HostNames.sans(chain.getFirst()));
        }
        X509Certificate invalid = chain.get(seen.invalidIndex());
        return seen.validity() == Validity.EXPIRED
                ? failure(FailureKind.CERT_EXPIRED, "NotAfter: " + invalid.getNotAfter().toInstant())
                : failure(FailureKind.CERT_NOT_YET_VALID, "NotBefore: " + invalid.getNotBefore().toInstant());
    }

    private static Failure failure(FailureKind kind, String text) {
        return new Failure(kind, Operation.VERIFY_CERTIFICATE, Visible.text(text));
    }
}
