package dev.connectiondoctor.stage.tls;

import java.security.cert.X509Certificate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;

/**
 * One handshake, whatever came of it.
 *
 * @param agreed what was agreed on; null if the handshake did not get there
 * @param chain the certificates as sent, also when the handshake failed after them
 * @param failure why the line does not stand; null if it does
 * @param alert name of the alert that the peer sent; null if it sent none
 * @param received the first bytes received
 * @param askedForCertificate the peer asked for a client certificate
 */
record Attempt(@Nullable Agreed agreed, double durationMs, List<X509Certificate> chain, @Nullable Failure failure,
        @Nullable String alert, byte[] received, boolean askedForCertificate) {

    /** @param alpn empty if none was agreed on */
    record Agreed(String protocol, String cipher, String alpn) {}

    /** No connection could be opened for it. */
    static Attempt unopened(Failure failure) {
        return new Attempt(null, 0, List.of(), failure, null, new byte[0], false);
    }

    boolean stands() {
        return failure == null;
    }
}
