package dev.connectiondoctor.practice.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.HttpReception;
import dev.connectiondoctor.practice.wire.ClosedPort;
import dev.connectiondoctor.practice.wire.Listener;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.Resources;

class ProxyReceptionTest {
    private static final String LOGIN = "Proxy-Authorization: Basic bWU6c2VjcmV0\r\n";

    private final Resources resources = new Resources("proxy-test");
    private int target;

    @BeforeEach
    void startTarget() throws IOException {
        target = Listener.start(resources, List.of(Loopback.IPV4),
                new HttpReception(request -> Answer.Page.of(200, "text/plain",
                        request.target() + " via " + request.header("via") + ", login "
                                + request.header("proxy-authorization") + ": " + request.text())));
    }

    @AfterEach
    void end() {
        resources.close();
    }

    @Test
    void opensATunnel() throws IOException {
        assertThat(talk(new ProxyPolicy.Open(), connect(target, "") + get("/inside")))
                .startsWith("HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 200 OK\r\n")
                .endsWith("/inside via null, login null: ");
    }

    @Test
    void forwardsRequestsWithAWholeUrl() throws IOException {
        String request = "POST http://target.test:" + target + "/a?b=c HTTP/1.1\r\n" + LOGIN
                + "Content-Length: 2\r\n\r\nhi";
        assertThat(talk(new ProxyPolicy.Open(), request)).startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("/a?b=c via 1.1 proxy.practice.test (squid/6.13), login null: hi");
    }

    @Test
    void demandsALoginAndTakesItOnTheSameConnection() throws IOException {
        ProxyPolicy policy = new ProxyPolicy.Login("me", "secret");
        assertThat(talk(policy, connect(target, "") + connect(target, LOGIN) + get("/inside")))
                .startsWith("HTTP/1.1 407 Proxy Authentication Required\r\n")
                .contains("Proxy-Authenticate: Basic realm=\"Practice company proxy\"\r\n",
                        "X-Squid-Error: ERR_CACHE_ACCESS_DENIED 0\r\n", "HTTP/1.1 200 Connection established\r\n")
                .endsWith("/inside via null, login null: ");
    }

    @Test
    void refusesAWrongLogin() throws IOException {
        String wrong = "Proxy-Authorization: Basic bWU6d3Jvbmc=\r\n";
        assertThat(talk(new ProxyPolicy.Login("me", "secret"), connect(target, wrong)))
                .startsWith("HTTP/1.1 407 ");
    }

    @Test
    void refusesWithItsOwnWords() throws IOException {
        assertThat(talk(new ProxyPolicy.Forbidden(), connect(target, ""))).startsWith("HTTP/1.1 403 Forbidden\r\n")
                .contains("X-Squid-Error: ERR_ACCESS_DENIED 0\r\n", "Via: 1.1 proxy.practice.test (squid/6.13)\r\n",
                        "Access control configuration prevents your request");
    }

    @Test
    void neverLeavesThisComputer() throws IOException {
        assertThat(talk(new ProxyPolicy.Open(), "CONNECT example.com:443 HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 503 ")
                .contains("ERR_DNS_FAIL");
        assertThat(talk(new ProxyPolicy.Open(), "CONNECT 192.0.2.1:443 HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 503 ");
    }

    @Test
    void saysThatNobodyListensBehindIt() throws IOException {
        int closed = ClosedPort.take(resources, List.of(Loopback.IPV4));
        assertThat(talk(new ProxyPolicy.Open(), connect(closed, ""))).startsWith("HTTP/1.1 503 ")
                .contains("ERR_CONNECT_FAIL 111");
    }

    @Test
    void doesNotUnderstandTls() throws IOException {
        byte[] hello = {22, 3, 1, 0, 5, 1, 0, 0, 1, 0, '\n'};
        assertThat(talk(new ProxyPolicy.Open(), new String(hello, StandardCharsets.ISO_8859_1)))
                .startsWith("HTTP/1.1 400 ");
    }

    private String connect(int port, String header) {
        return "CONNECT target.test:" + port + " HTTP/1.1\r\n" + header + "\r\n";
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nConnection: close\r\n\r\n";
    }

    /** Says all this at once and hears the answers to the end. */
    private String talk(ProxyPolicy policy, String words) throws IOException {
        int proxy = Listener.start(resources, List.of(Loopback.IPV4),
                new ProxyReception(resources, policy, Map.of("target.test", List.of(Loopback.IPV4))));
        try (Socket socket = new Socket(Loopback.IPV4, proxy)) {
            socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
