package dev.connectiondoctor.stage.tls;

import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;

/**
 * One handshake, whatever came of it.
 *
 * @param agreed what was agreed on; null if the handshake did not get there
 * @param durationMs milliseconds for which the line and the peer were waited for, without what was computed in between
 * @param chain the certificates as sent, also when the handshake failed after them
 * @param failure why the line does not stand; null if it does
 * @param alert name of the alert that the peer sent; null if it sent none
 * @param received the first bytes received
 * @param askedForCertificate the peer asked for a client certificate
 * @param timedOut it was ended because it had been waited for long enough
 */
record Attempt(@Nullable Agreed agreed, double durationMs, List<X509Certificate> chain, @Nullable Failure failure,
        @Nullable String alert, byte[] received, boolean askedForCertificate,
        boolean timedOut) {

    private static final Set<FailureKind> UNANSWERED = EnumSet.of(FailureKind.TLS_RESET_AFTER_HELLO,
            FailureKind.TLS_CLOSED_AFTER_HELLO, FailureKind.TLS_SILENT_AFTER_HELLO);

    /** @param alpn empty if none was agreed on */
    record Agreed(String protocol, String cipher, String alpn) {}

    /** No connection could be opened for it. */
    static Attempt unopened(Failure failure) {
        return new Attempt(null, 0, List.of(), failure, null, new byte[0], false, false);
    }

    boolean stands() {
        return failure == null;
    }

    /** Whether the first message was not answered at all. */
    boolean unanswered() {
        return failure != null && UNANSWERED.contains(failure.kind());
    }
}
