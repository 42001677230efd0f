package dev.connectiondoctor.stage.http;

import static java.util.stream.Collectors.joining;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.NameFailure;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.ProxyRefusal;
import dev.connectiondoctor.net.Scrubber;

/**
 * Says in stable names what ended an exchange, by the types in the chain of causes. Where the platform throws one type
 * for several faults, its wording decides.
 */
public final class HttpFailures {
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_CHAIN = 10;

    private HttpFailures() {}

    /** @param operation what was being done, where the failure itself does not say */
    public static Failure of(Throwable error, Operation operation, Scrubber scrubber) {
        FailureKind kind = kind(error);
        return new Failure(kind, operation(kind, operation), scrubber.scrub(text(error), LONGEST_TEXT));
    }

    static FailureKind kind(Throwable error) {
        return Stream.of(naming(error), proxy(error), trust(error), time(error), connection(error), exchange(error))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(FailureKind.UNKNOWN);
    }

    private static Optional<FailureKind> naming(Throwable error) {
        Optional<FailureKind> known = find(error, NameFailure.class).map(NameFailure::kind);
        return known.isPresent()
                ? known
                : when(has(error, UnresolvedAddressException.class, UnknownHostException.class),
                        FailureKind.DNS_NOT_FOUND);
    }

    private static Optional<FailureKind> proxy(Throwable error) {
        Optional<ProxyRefusal> refusal = find(error, ProxyRefusal.class);
        if (refusal.isPresent()) {
            return Optional.of(
                    refusal.get().status() == 407 ? FailureKind.PROXY_AUTH_REQUIRED : FailureKind.PROXY_REFUSED);
        }
        return when(says(error, "tunnel failed, got: 407", "proxy authentication"), FailureKind.PROXY_AUTH_REQUIRED)
                .or(() -> when(says(error, "tunnel failed"), FailureKind.PROXY_REFUSED));
    }

    private static Optional<FailureKind> trust(Throwable error) {
        return when(has(error, CertificateExpiredException.class), FailureKind.CERT_EXPIRED)
                .or(() -> when(has(error, CertificateNotYetValidException.class), FailureKind.CERT_NOT_YET_VALID))
                .or(() -> when(says(error, "no subject alternative", "no name matching"), FailureKind.CERT_WRONG_HOST))
                .or(() -> when(has(error, CertificateException.class, CertPathValidatorException.class),
                        FailureKind.CERT_UNTRUSTED))
                .or(() -> when(says(error, "fatal alert"), FailureKind.TLS_ALERT))
                .or(() -> when(says(error, "unrecognized ssl message"), FailureKind.TLS_PLAIN_ANSWER));
    }

    private static Optional<FailureKind> time(Throwable error) {
        return when(has(error, HttpConnectTimeoutException.class), FailureKind.CONNECTION_TIMEOUT)
                .or(() -> when(has(error, ConnectException.class) && says(error, "timed out"),
                        FailureKind.CONNECTION_TIMEOUT))
                .or(() -> when(has(error, HttpTimeoutException.class, SocketTimeoutException.class),
                        FailureKind.HTTP_TIMEOUT));
    }

    private static Optional<FailureKind> connection(Throwable error) {
        return when(says(error, "network is unreachable"), FailureKind.NETWORK_UNREACHABLE)
                .or(() -> when(has(error, NoRouteToHostException.class), FailureKind.HOST_UNREACHABLE))
                .or(() -> when(has(error, ConnectException.class), FailureKind.CONNECTION_REFUSED));
    }

    private static Optional<FailureKind> exchange(Throwable error) {
        return when(says(error, "reset", "broken pipe", "rst_stream", "connection aborted"), FailureKind.HTTP_RESET)
                .or(() -> when(says(error, "invalid status line", "unsupported http", "invalid header", "bad chunk")
                        || has(error, ProtocolException.class), FailureKind.HTTP_NOT_HTTP))
                .or(() -> when(has(error, EOFException.class, ClosedChannelException.class)
                        || says(error, "eof reached", "received no bytes", "goaway", "closed"),
                        FailureKind.HTTP_CLOSED))
                .or(() -> when(has(error, SSLException.class), FailureKind.TLS_OTHER));
    }

    private static Operation operation(FailureKind kind, Operation operation) {
        return switch (kind) {
            case DNS_NOT_FOUND, DNS_TEMPORARY, DNS_REFUSED, DNS_TIMEOUT, DNS_NO_ADDRESS -> Operation.RESOLVE;
            case CONNECTION_REFUSED, CONNECTION_TIMEOUT, HOST_UNREACHABLE, NETWORK_UNREACHABLE -> Operation.CONNECT;
            case PROXY_REFUSED, PROXY_AUTH_REQUIRED -> Operation.PROXY_CONNECT;
            case CERT_UNTRUSTED, CERT_EXPIRED, CERT_NOT_YET_VALID, CERT_WRONG_HOST -> Operation.VERIFY_CERTIFICATE;
            case TLS_ALERT, TLS_PLAIN_ANSWER, TLS_OTHER -> Operation.TLS_HANDSHAKE;
            default -> operation;
        };
    }

    private static String text(Throwable error) {
        return chain(error)
                .map(one -> one.getMessage() == null
                        ? one.getClass().getSimpleName()
                        : one.getClass().getSimpleName() + ": " + one.getMessage())
                .collect(joining(" <- "));
    }

    private static Optional<FailureKind> when(boolean seen, FailureKind kind) {
        return seen ? Optional.of(kind) : Optional.empty();
    }

    private static <T extends Throwable> Optional<T> find(Throwable error, Class<T> type) {
        return chain(error).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static boolean has(Throwable error, Class<?>... types) {
        return chain(error).anyMatch(one -> Arrays.stream(types).anyMatch(type -> type.isInstance(one)));
    }

    static boolean says(Throwable error, String... words) {
        return chain(error).map(one -> String.valueOf(one.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(text -> List.of(words).stream().anyMatch(text::contains));
    }

    static Stream<Throwable> chain(Throwable error) {
        return Stream.iterate(error, one -> one != null, Throwable::getCause).limit(LONGEST_CHAIN);
    }
}
