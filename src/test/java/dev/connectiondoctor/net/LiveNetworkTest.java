package dev.connectiondoctor.net;

import static dev.connectiondoctor.lines.Checks.HOST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Mint;
import dev.connectiondoctor.lines.Mint.Wish;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.lines.ProxyPeer;

class LiveNetworkTest {
    private static final Mint ROOT = Mint.selfSigned(Wish.authority("CN=Test Root"));
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final String LOGIN = "me:p@ss word";

    @TempDir Path folder;

    private static Peer https(Mint server) {
        return Peer.tls(server.serving(), false, LiveNetworkTest::answer);
    }

    private static void answer(Socket socket) throws IOException {
        String head = Peer.readHead(socket);
        Peer.say(socket,
                "HTTP/1.1 401 Unauthorized\r\nContent-Length: " + head.length() + "\r\nConnection: close\r\n\r\n"
                        + head);
    }

    private Options trusting(Peer peer) {
        return Checks.https(peer.port()).withPublicRoots(ROOT.pem(folder));
    }

    private static HttpResponse<String> get(Network network, Options options) throws Exception {
        return network.http()
                .send(HttpRequest.newBuilder(URI.create(options.endpoint().base().url())).build(),
                        BodyHandlers.ofString());
    }

    @Test
    void aDirectLineLeadsPastAProxyAndLivesAsLongAsItsNetwork() throws Exception {
        try (Peer peer = https(ROOT.issue(Wish.server(HOST)))) {
            Options options = trusting(peer).withProxy("http://127.0.0.1:1");
            Network network = Checks.network(options);
            try (network) {
                assertThatThrownBy(() -> get(network, options)).isInstanceOf(IOException.class);
                Network direct = network.directly();
                assertThat(direct.route().direct()).isTrue();
                assertThat(direct.directly()).isSameAs(direct);
                assertThat(network.directly()).isSameAs(direct);
                assertThat(get(direct, options).statusCode()).isEqualTo(401);
            }
            assertThatThrownBy(network::directly).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aVerifiedLineAndTheClientReachATrustedServer() throws Exception {
        try (Peer peer = https(ROOT.issue(Wish.server(HOST)))) {
            Options options = trusting(peer);
            try (Network network = Checks.network(options)) {
                try (Line line = network.openVerified(options.endpoint().base(), WAIT, WAIT)) {
                    assertThat(line.tlsMs()).isPositive();
                    Peer.say(line.socket(), "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
                    assertThat(Peer.readHead(line.socket())).startsWith("HTTP/1.1 401");
                }
                assertThat(get(network, options).statusCode()).isEqualTo(401);
            }
        }
    }

    @Test
    void nobodyElseIsSpokenTo() throws Exception {
        Instant now = Instant.now();
        Mint self = Mint.selfSigned(
                Wish.server(HOST).valid(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1))));
        assertRefused(ROOT.issue(Wish.server("other.example.test")), ROOT);
        assertRefused(Mint.selfSigned(Wish.server(HOST)), ROOT);
        assertRefused(self, self);
    }

    /** The last of these is a trusted leaf that has expired, which Java alone would take. */
    private void assertRefused(Mint server, Mint trusted) throws Exception {
        try (Peer peer = https(server)) {
            Options options = Checks.https(peer.port()).withPublicRoots(trusted.pem(folder));
            try (Network network = Checks.network(options)) {
                assertThatThrownBy(() -> network.openVerified(options.endpoint().base(), WAIT, WAIT))
                        .isInstanceOf(SSLException.class);
                assertThatThrownBy(() -> get(network, options)).isInstanceOf(SSLException.class);
            }
        }
    }

    @Test
    void redirectsAreNotFollowed() throws Exception {
        try (Peer peer = Peer.plain(socket -> {
            Peer.readHead(socket);
            Peer.say(socket, "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
        })) {
            Options options = Checks.of("http://" + HOST + ":" + peer.port());
            try (Network network = Checks.network(options)) {
                assertThat(get(network, options).statusCode()).isEqualTo(302);
            }
        }
    }

    @Test
    void theProxyHearsTheLoginAndTheEndpointDoesNot() throws Exception {
        try (Peer peer = https(ROOT.issue(Wish.server(HOST))); ProxyPeer proxy = ProxyPeer.wantingLogin(LOGIN)) {
            Options options = trusting(peer)
                    .withProxy("http://me:p%40ss%20word@proxy.test:" + proxy.port());
            try (Network network = Checks.network(options)) {
                HttpResponse<String> response = get(network, options);
                assertThat(response.statusCode()).isEqualTo(401);
                assertThat(response.body()).doesNotContainIgnoringCase("proxy-authorization");
                network.openVerified(options.endpoint().base(), WAIT, WAIT).close();
                assertThat(proxy.requests()).hasSize(2)
                        .allSatisfy(head -> assertThat(head).startsWith("CONNECT " + HOST + ":" + peer.port() + " "));
            }
        }
    }

    @Test
    void aPlainTargetGoesThroughTheProxyInAbsoluteForm() throws Exception {
        try (ProxyPeer proxy = ProxyPeer.wantingLogin(LOGIN)) {
            Options options = Checks.of("http://" + HOST + "/v1")
                    .withProxy("http://me:p%40ss%20word@proxy.test:" + proxy.port());
            try (Network network = Checks.network(options)) {
                assertThat(get(network, options).statusCode()).isEqualTo(200);
                assertThat(proxy.requests()).singleElement().asString().startsWith("GET http://" + HOST + "/v1 ");
            }
        }
    }

    @Test
    void aProxyMayBeSpokenToInTls() throws Exception {
        Mint proxyServer = ROOT.issue(Wish.server("proxy.test"));
        try (Peer peer = https(ROOT.issue(Wish.server(HOST)));
                ProxyPeer proxy = ProxyPeer.inTls(proxyServer.serving(), LOGIN)) {
            Options options = trusting(peer).withProxy("https://me:p%40ss%20word@proxy.test:" + proxy.port());
            try (Network network = Checks.network(options)) {
                assertThat(get(network, options).statusCode()).isEqualTo(401);
                network.openVerified(options.endpoint().base(), WAIT, WAIT).close();
                assertThat(proxy.requests()).hasSize(2);
            }
        }
    }

    @Test
    void aRefusalKeepsItsWords() throws Exception {
        try (Peer proxy = Peer.plain(socket -> {
            Peer.readHead(socket);
            Peer.say(socket,
                    "HTTP/1.1 403 Forbidden\r\nX-Squid-Error: ERR_ACCESS_DENIED 0\r\nContent-Length: 36\r\n\r\n"
                            + "Not for " + Checks.KEY + " at work");
        })) {
            Options options = Checks.https(443).withProxy("http://proxy.test:" + proxy.port());
            try (Network network = Checks.network(options)) {
                ProxyRefusal refusal = catchThrowableOfType(ProxyRefusal.class,
                        () -> network.open(options.endpoint().base(), WAIT, WAIT));
                assertThat(refusal.status()).isEqualTo(403);
                assertThat(refusal.headers()).containsEntry("x-squid-error", List.of("ERR_ACCESS_DENIED 0"));
                assertThat(refusal.body()).isEqualTo("Not for [key] at work");
            }
        }
    }

    @Test
    void aRouteToNowhereSendsNothing() throws Exception {
        for (String setting : List.of("http://proxy.test:0", "socks5://proxy.test:1080")) {
            Options options = Checks.https(443).withProxy(setting);
            try (Network network = Checks.network(options)) {
                assertThatThrownBy(() -> network.open(options.endpoint().base(), WAIT, WAIT))
                        .isInstanceOf(ProxyUnusable.class);
                assertThatThrownBy(() -> get(network, options)).isInstanceOf(ProxyUnusable.class);
            }
        }
    }

    @Test
    void anotherAddressIsTriedWhenOneRefuses() throws Exception {
        try (Peer peer = Peer.on(InetAddress.ofLiteral("127.0.0.3"), Peer::readToEnd)) {
            Options options = Checks.of("http://" + HOST + ":" + peer.port())
                    .withResolve(
                            Map.of(HOST,
                                    List.of(InetAddress.ofLiteral("127.0.0.2"), InetAddress.ofLiteral("127.0.0.3"))));
            try (Network network = Checks.network(options);
                    Line line = network.open(options.endpoint().base(), WAIT, WAIT)) {
                assertThat(line.socket().getInetAddress().getHostAddress()).isEqualTo("127.0.0.3");
            }
        }
    }

    @Test
    void theClientGoesWhereAConnectionHasStood() throws Exception {
        try (Peer peer = Peer.on(InetAddress.ofLiteral("127.0.0.3"), LiveNetworkTest::answer)) {
            Options options = Checks.of("http://" + HOST + ":" + peer.port())
                    .withResolve(
                            Map.of(HOST,
                                    List.of(InetAddress.ofLiteral("127.0.0.2"), InetAddress.ofLiteral("127.0.0.3"))));
            try (Network network = Checks.network(options)) {
                assertThatThrownBy(() -> get(network, options)).isInstanceOf(IOException.class);
                network.open(options.endpoint().base(), WAIT, WAIT).close();
                assertThat(get(network, options).statusCode()).isEqualTo(401);
            }
        }
    }

    @Test
    void closingEndsEveryConnectionAtOnce() throws Exception {
        try (Peer peer = Peer.silent()) {
            Options options = Checks.of("http://" + HOST + ":" + peer.port());
            Network network = Checks.network(options);
            Line line = network.open(options.endpoint().base(), WAIT, WAIT);
            CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> read(line.socket()));
            CompletableFuture<?> request = network.http()
                    .sendAsync(
                            HttpRequest.newBuilder(URI.create(options.endpoint().base().url())).build(),
                            BodyHandlers.discarding());
            peer.accepted().take();
            peer.accepted().take();
            network.close();
            assertThat(reading.get(10, TimeUnit.SECONDS)).isEqualTo(-1);
            assertThatThrownBy(() -> request.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
            assertThat(network.http().isTerminated()).isTrue();
            assertThatThrownBy(() -> network.open(options.endpoint().base(), WAIT, WAIT))
                    .isInstanceOf(IOException.class);
        }
    }

    private static int read(Socket socket) {
        try {
            return socket.getInputStream().read();
        } catch (IOException closed) {
            return -1;
        }
    }
}
