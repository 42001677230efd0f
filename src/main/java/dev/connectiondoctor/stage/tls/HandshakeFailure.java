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

import org.bouncycastle.tls.AlertDescription;
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
public record HandshakeFailure(FailureKind kind, @Nullable String alert) {
    private static final Pattern ALERT = Pattern.compile("Received fatal alert: (\\w+)");
    /** Java says so of a handshake message over 32 KB and of a chain of more than 10 certificates. */
    private static final String TOO_LARGE = "exceeds the maximum allowed";
    /** Java says so of a list of certificates that is empty. */
    private static final String NONE_SENT = "(bad_certificate)";
    private static final int ALERT_RECORD = 21;
    /** After this silence a plain answer is taken to be over. */
    private static final Duration SILENCE = Duration.ofMillis(300);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);

    /** By what Java threw and by all that came in on the connection. */
    public static HandshakeFailure of(IOException failure, RecordingSocket recording) {
        Matcher alert = ALERT.matcher(String.valueOf(failure.getMessage()));
        if (alert.find()) {
            return new HandshakeFailure(FailureKind.TLS_ALERT, alert.group(1));
        }
        boolean ended = isEnd(failure);
        if (ended) {
            // A peer that ends the connection while we are still writing may have said something before.
            recording.readOn(SILENCE, SILENCE);
        }
        byte[] received = recording.received();
        if (received.length > 0 && !looksLikeTls(received)) {
            recording.readOn(SILENCE, LONGEST_ANSWER);
            return bare(plain(recording.received()));
        }
        return ended ? ended(recording) : bare(byType(failure, received.length));
    }

    /** Our own deadline ends connections too, but that is a time-out. */
    private static boolean isEnd(IOException failure) {
        boolean socket = failure instanceof SocketException || failure.getCause() instanceof SocketException;
        return socket && !(failure instanceof SocketTimeoutException);
    }

    private static HandshakeFailure bare(FailureKind kind) {
        return new HandshakeFailure(kind, null);
    }

    private static HandshakeFailure ended(RecordingSocket recording) {
        byte[] last = recording.tail();
        boolean alert = last.length == 7 && last[0] == ALERT_RECORD && last[1] == 3 && last[3] == 0 && last[4] == 2;
        if (alert) {
            return new HandshakeFailure(FailureKind.TLS_ALERT, AlertDescription.getName(last[6]));
        }
        return bare(recording.received().length == 0 ? FailureKind.TLS_RESET_AFTER_HELLO : FailureKind.TLS_OTHER);
    }

    private static FailureKind byType(IOException failure, int received) {
        if (failure.getCause() instanceof CertificateException) {
            return FailureKind.CERT_MALFORMED;
        }
        String said = String.valueOf(failure.getMessage());
        if (said.contains(TOO_LARGE)) {
            return FailureKind.CERT_TOO_LARGE;
        }
        if (said.startsWith(NONE_SENT)) {
            return FailureKind.CERT_MALFORMED;
        }
        if (received > 0) {
            return FailureKind.TLS_OTHER;
        }
        return switch (failure) {
            case SocketTimeoutException _ -> FailureKind.TLS_SILENT_AFTER_HELLO;
            case EOFException _ -> FailureKind.TLS_CLOSED_AFTER_HELLO;
            default -> failure.getCause() instanceof EOFException
                    ? FailureKind.TLS_CLOSED_AFTER_HELLO
                    : FailureKind.TLS_OTHER;
        };
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
