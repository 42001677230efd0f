package dev.connectiondoctor.stage.tls;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Failures;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.RecordingSocket;
import dev.connectiondoctor.net.Scrubber;

/**
 * What a failed handshake was: by the type of what Java throws and by the bytes that came in. Java gives alerts only in
 * its text, "Received fatal alert: handshake_failure".
 *
 * @param alert name of the alert that the peer sent; null if it sent none
 */
record HandshakeFailure(FailureKind kind, @Nullable String alert) {
    private static final Pattern ALERT = Pattern.compile("Received fatal alert: (\\w+)");
    /** After this silence a plain answer is taken to be over. */
    private static final Duration SILENCE = Duration.ofMillis(300);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);

    static HandshakeFailure of(IOException failure, RecordingSocket recording) {
        Matcher alert = ALERT.matcher(String.valueOf(failure.getMessage()));
        if (alert.find()) {
            return new HandshakeFailure(FailureKind.TLS_ALERT, alert.group(1));
        }
        byte[] received = recording.received();
        if (received.length > 0 && !looksLikeTls(received)) {
            recording.readOn(SILENCE, LONGEST_ANSWER);
            return new HandshakeFailure(plain(recording.received()), null);
        }
        return new HandshakeFailure(byType(failure, received.length), null);
    }

    private static FailureKind byType(IOException failure, int received) {
        if (failure instanceof SocketTimeoutException) {
            return received == 0 ? FailureKind.TLS_SILENT_AFTER_HELLO : FailureKind.TLS_OTHER;
        }
        if (failure instanceof SocketException) {
            return FailureKind.TLS_RESET_AFTER_HELLO;
        }
        if (failure instanceof EOFException || failure.getCause() instanceof EOFException) {
            return FailureKind.TLS_CLOSED_AFTER_HELLO;
        }
        return failure.getCause() instanceof CertificateException ? FailureKind.CERT_MALFORMED : FailureKind.TLS_OTHER;
    }

    /** Every TLS record begins with its type, 20 to 24, and the major version 3. */
    private static boolean looksLikeTls(byte[] received) {
        return received[0] >= 20 && received[0] <= 24 && (received.length == 1 || received[1] == 3);
    }

    private static FailureKind plain(byte[] received) {
        String text = new String(received, StandardCharsets.ISO_8859_1).stripLeading();
        return text.startsWith("HTTP/") || text.startsWith("<")
                ? FailureKind.TLS_PLAIN_ANSWER
                : FailureKind.TLS_NOT_TLS;
    }

    Failure asFailure(IOException failure, Scrubber scrubber) {
        return Failures.of(kind, kind == FailureKind.CERT_MALFORMED
                ? Operation.VERIFY_CERTIFICATE
                : Operation.TLS_HANDSHAKE, failure, scrubber);
    }
}
