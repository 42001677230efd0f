package dev.connectiondoctor.practice.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.HttpReception;
import dev.connectiondoctor.practice.wire.Listener;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.Resources;

class SocksReceptionTest {
    private static final String REQUEST = "GET /inside HTTP/1.1\r\nConnection: close\r\n\r\n";

    private final Resources resources = new Resources("socks-test");
    private InetSocketAddress proxy;
    private int target;

    @BeforeEach
    void start() throws IOException {
        target = Listener.start(resources, List.of(Loopback.IPV4),
                new HttpReception(request -> Answer.Page.of(200, "text/plain", "hello from " + request.path())));
        proxy = new InetSocketAddress(Loopback.IPV4, Listener.start(resources, List.of(Loopback.IPV4),
                new SocksReception(resources, Map.of("target.test", List.of(Loopback.IPV4)))));
    }

    @AfterEach
    void end() {
        resources.close();
    }

    @Test
    void carriesWhatIsSaidToAHostThatItKnows() throws IOException {
        try (Socket socket = through("target.test")) {
            assertThat(talk(socket, REQUEST)).startsWith("HTTP/1.1 200 OK").endsWith("hello from /inside");
        }
    }

    @Test
    void reachesNothingElse() {
        assertThatThrownBy(() -> through("example.com")).isInstanceOf(SocketException.class)
                .hasMessageContaining("Host unreachable");
    }

    @Test
    void hangsUpOnHttp() throws IOException {
        try (Socket socket = new Socket(proxy.getAddress(), proxy.getPort())) {
            assertThat(talk(socket, "CONNECT target.test:443 HTTP/1.1\r\n\r\n")).isEmpty();
        }
    }

    private Socket through(String host) throws IOException {
        Socket socket = new Socket(new Proxy(Proxy.Type.SOCKS, proxy));
        socket.connect(InetSocketAddress.createUnresolved(host, target));
        return socket;
    }

    private static String talk(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
