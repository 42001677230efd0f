package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.util.Map;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.NameFailure;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.ProxyRefusal;
import dev.connectiondoctor.net.Scrubber;

class HttpFailuresTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(by(new ConnectException(), new ClosedChannelException()), FailureKind.CONNECTION_REFUSED,
                        Operation.CONNECT),
                arguments(by(new ConnectException(), new UnresolvedAddressException()), FailureKind.DNS_NOT_FOUND,
                        Operation.RESOLVE),
                arguments(by(new IOException("x"), new NameFailure(FailureKind.DNS_TIMEOUT, "late")),
                        FailureKind.DNS_TIMEOUT, Operation.RESOLVE),
                arguments(new HttpConnectTimeoutException("x"), FailureKind.CONNECTION_TIMEOUT, Operation.CONNECT),
                arguments(new ConnectException("Connection timed out"), FailureKind.CONNECTION_TIMEOUT,
                        Operation.CONNECT),
                arguments(new NoRouteToHostException("No route to host"), FailureKind.HOST_UNREACHABLE,
                        Operation.CONNECT),
                arguments(new ConnectException("Network is unreachable"), FailureKind.NETWORK_UNREACHABLE,
                        Operation.CONNECT),
                arguments(new HttpTimeoutException("request timed out"), FailureKind.HTTP_TIMEOUT,
                        Operation.HTTP_REQUEST),
                arguments(by(new IOException("HTTP/1.1 header parser received no bytes"),
                        new EOFException("EOF reached while reading")), FailureKind.HTTP_CLOSED,
                        Operation.HTTP_REQUEST),
                arguments(by(new IOException("HTTP/1.1 header parser received no bytes"),
                        new SocketException("Connection reset")), FailureKind.HTTP_RESET, Operation.HTTP_REQUEST),
                arguments(
                        by(new IOException("closed"),
                                by(new IOException("chunked transfer encoding, state: READING_LENGTH"),
                                        new EOFException("EOF reached while reading"))),
                        FailureKind.HTTP_CLOSED,
                        Operation.HTTP_REQUEST),
                arguments(new IOException("Received RST_STREAM: Internal error"), FailureKind.HTTP_RESET,
                        Operation.HTTP_REQUEST),
                arguments(new IOException("/10.0.0.1: GOAWAY received"), FailureKind.HTTP_CLOSED,
                        Operation.HTTP_REQUEST),
                arguments(new ProtocolException("Invalid status line: \"SSH-2.0\""), FailureKind.HTTP_NOT_HTTP,
                        Operation.HTTP_REQUEST),
                arguments(new IOException("Tunnel failed, got: 403"), FailureKind.PROXY_REFUSED,
                        Operation.PROXY_CONNECT),
                arguments(new ProxyRefusal(407, Map.of(), ""), FailureKind.PROXY_AUTH_REQUIRED,
                        Operation.PROXY_CONNECT),
                arguments(by(new SSLHandshakeException("PKIX path validation failed"),
                        new CertificateExpiredException("NotAfter: x")), FailureKind.CERT_EXPIRED,
                        Operation.VERIFY_CERTIFICATE),
                arguments(new SSLHandshakeException("Received fatal alert: protocol_version"), FailureKind.TLS_ALERT,
                        Operation.TLS_HANDSHAKE),
                arguments(new IOException("something new"), FailureKind.UNKNOWN, Operation.HTTP_REQUEST));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void namesWhatHappened(Throwable error, FailureKind kind, Operation operation) {
        Failure failure = HttpFailures.of(error, Operation.HTTP_REQUEST, Scrubber.NOTHING);
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.operation()).isEqualTo(operation);
    }

    @Test
    void keepsTheWordsOfTheWholeChainWithoutSecrets() {
        Failure failure = HttpFailures.of(by(new IOException("outer"), new IOException("key=SECRET")),
                Operation.HTTP_BODY, text -> text.replace("SECRET", "[key]"));
        assertThat(failure.text()).isEqualTo("IOException: outer <- IOException: key=[key]");
    }

    @Test
    void aChainThatLoopsEndsAllTheSame() {
        IOException one = new IOException("one");
        one.initCause(new IOException("two", one));
        assertThat(HttpFailures.of(one, Operation.HTTP_BODY, Scrubber.NOTHING).text()).hasSizeLessThanOrEqualTo(300);
    }

    private static Throwable by(Throwable error, Throwable cause) {
        error.initCause(cause);
        return error;
    }
}
