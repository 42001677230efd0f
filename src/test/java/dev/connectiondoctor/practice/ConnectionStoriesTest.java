package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.practice.wire.Loopback;

/** What a plain socket and a plain handshake meet. */
class ConnectionStoriesTest {
    private static final int SHORT_MS = 400;

    @Test
    void aClosedPortRefusesOnEveryAddress() throws Exception {
        try (PracticeNetwork network = network("port-closed")) {
            for (InetAddress address : network.options().resolve().get("localhost")) {
                assertThatThrownBy(() -> connect(network, address, SHORT_MS)).isInstanceOf(ConnectException.class);
            }
        }
    }

    @Test
    void droppedPacketsAreNeverAnswered() throws Exception {
        try (PracticeNetwork network = network("packets-dropped")) {
            assertThat(network.options().resolve().get("practice.test")).containsExactly(Loopback.IPV4);
            assertThatThrownBy(() -> connect(network, Loopback.IPV4, SHORT_MS))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void theLineIsResetBeforeAWordIsSaid() throws Exception {
        try (PracticeNetwork network = network("reset-on-connect"); Visitor visitor = new Visitor(network)) {
            assertThatThrownBy(() -> {
                try (Socket socket = visitor.connect()) {
                    socket.getInputStream().read();
                }
            }).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        }
    }

    @Test
    void onlyTheOldRoadIsOpen() throws Exception {
        try (PracticeNetwork network = network("ipv6-broken")) {
            List<InetAddress> addresses = network.options().resolve().get("practice.test");
            assertThat(addresses).containsExactly(Loopback.IPV6, Loopback.IPV4);
            assertThatThrownBy(() -> connect(network, Loopback.IPV6, SHORT_MS)).isInstanceOf(SocketException.class);
            connect(network, Loopback.IPV4, SHORT_MS);
        }
    }

    @Test
    void onlyTheNewRoadIsOpen() throws Exception {
        try (PracticeNetwork network = network("ipv4-broken")) {
            assertThatThrownBy(() -> connect(network, Loopback.IPV4, SHORT_MS)).isInstanceOf(ConnectException.class);
            connect(network, Loopback.IPV6, SHORT_MS);
        }
    }

    @Test
    void oneOfTheDoorsIsShut() throws Exception {
        try (PracticeNetwork network = network("some-addresses-fail")) {
            assertThatThrownBy(() -> connect(network, Loopback.OTHER_IPV4, SHORT_MS)).isInstanceOf(IOException.class);
            connect(network, Loopback.IPV4, SHORT_MS);
        }
    }

    @Test
    void theHelloIsAnsweredByAReset() throws Exception {
        assertThatThrownBy(() -> shakeHands("reset-on-hello")).isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    @Test
    void theHelloIsAnsweredByTheEnd() throws Exception {
        assertThatThrownBy(() -> shakeHands("closed-after-hello")).hasRootCauseInstanceOf(EOFException.class);
    }

    @Test
    void theHelloIsNotAnswered() throws Exception {
        assertThatThrownBy(() -> shakeHands("silent-after-hello")).isInstanceOf(SocketTimeoutException.class);
    }

    @ParameterizedTest
    @CsvSource({"plain-http-answer", "not-tls"})
    void theHelloIsAnsweredInAnotherLanguage(String scenario) {
        assertThatThrownBy(() -> shakeHands(scenario)).isInstanceOf(SSLException.class)
                .hasMessageContaining("Unsupported or unrecognized SSL message");
    }

    @ParameterizedTest
    @CsvSource({"handshake-refused, handshake_failure", "only-old-versions, protocol_version"})
    void theHelloIsAnsweredByAnAlert(String scenario, String alert) {
        assertThatThrownBy(() -> shakeHands(scenario)).isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("Received fatal alert: " + alert);
    }

    @Test
    void theServerOfRemoteLoginsSpeaksFirst() throws Exception {
        try (PracticeNetwork network = network("not-tls");
                Visitor visitor = new Visitor(network);
                Socket socket = visitor.connect()) {
            byte[] banner = socket.getInputStream().readNBytes("SSH-2.0-".length());
            assertThat(new String(banner, StandardCharsets.US_ASCII)).isEqualTo("SSH-2.0-");
        }
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.3, certificate_required", "TLSv1.2, handshake_failure"})
    void visitorsWithoutPapersAreTurnedAway(String version, String alert) throws Exception {
        try (PracticeNetwork network = network("client-certificate-required");
                Visitor visitor = new Visitor(network);
                SSLSocket socket = visitor.tls(new Witness())) {
            socket.setEnabledProtocols(new String[]{version});
            assertThatThrownBy(() -> {
                socket.startHandshake();
                socket.getInputStream().read();
            }).isInstanceOf(SSLException.class).hasMessageContaining(alert);
        }
    }

    private static void shakeHands(String scenario) throws IOException {
        try (PracticeNetwork network = network(scenario);
                Visitor visitor = new Visitor(network);
                SSLSocket socket = visitor.tls(new Witness())) {
            socket.setSoTimeout(SHORT_MS);
            socket.startHandshake();
        }
    }

    private static void connect(PracticeNetwork network, InetAddress address, int timeoutMs) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, network.options().endpoint().base().port()), timeoutMs);
        }
    }

    private static PracticeNetwork network(String scenario) throws IOException {
        return Scenarios.byName(scenario).orElseThrow().start();
    }
}
