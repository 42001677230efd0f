package dev.connectiondoctor.stage.proxy;

import static dev.connectiondoctor.lines.Checks.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Mint;
import dev.connectiondoctor.lines.Mint.Wish;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.lines.ProxyPeer;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.proxy.ProxyEvidence.Outcome;

class ProxyProbeTest {
    private static final Mint ROOT = Mint.selfSigned(Wish.authority("CN=Test Root"));

    @TempDir Path folder;

    private Collected<ProxyEvidence> probe(Options options, Map<String, String> variables) throws Exception {
        try (Network network = Checks.network(options, variables)) {
            return new ProxyProbe().collect(Checks.context(options, network, variables));
        }
    }

    private Collected<ProxyEvidence> through(String proxy) throws Exception {
        return probe(Checks.https(443).withProxy(proxy).withPublicRoots(ROOT.pem(folder)), Map.of());
    }

    private void assertOutcome(String proxy, Outcome outcome, FailureKind kind) throws Exception {
        Collected<ProxyEvidence> seen = through(proxy);
        assertThat(seen.evidence().outcome()).isEqualTo(outcome);
        assertThat(seen.failure()).isNotNull();
        assertThat(seen.failure().kind()).isEqualTo(kind);
    }

    private static String at(Peer peer) {
        return "http://proxy.test:" + peer.port();
    }

    private static Peer answering(String answer) {
        return Peer.plain(socket -> {
            Peer.readHead(socket);
            Peer.say(socket, answer);
        });
    }

    @Test
    void aDirectLineIsDone() throws Exception {
        Collected<ProxyEvidence> seen = probe(Checks.https(443), Map.of());
        assertThat(seen.failure()).isNull();
        assertThat(seen.evidence().outcome()).isEqualTo(Outcome.DIRECT);
        assertThat(seen.evidence().url()).isNull();
        assertThat(seen.evidence().source()).isEqualTo("none");
    }

    @Test
    void aBypassIsNamed() throws Exception {
        Collected<ProxyEvidence> seen = probe(Checks.https(443),
                Map.of("HTTPS_PROXY", "http://proxy.test:1", "NO_PROXY", HOST));
        assertThat(seen.evidence().outcome()).isEqualTo(Outcome.DIRECT);
        assertThat(seen.evidence().bypassedBy()).isEqualTo(HOST);
        assertThat(seen.evidence().source()).isEqualTo("environment:HTTPS_PROXY");
    }

    @Test
    void aTunnelThatOpensHasPassed() throws Exception {
        try (Peer target = Peer.silent(); ProxyPeer proxy = ProxyPeer.wantingLogin("me:secret-word")) {
            Options options = Checks.https(target.port()).withProxy("http://me:secret-word@proxy.test:" + proxy.port());
            Collected<ProxyEvidence> seen = probe(options, Map.of());
            assertThat(seen.failure()).isNull();
            assertThat(seen.evidence().outcome()).isEqualTo(Outcome.PASSED);
            assertThat(seen.evidence().connectStatus()).isEqualTo(200);
            assertThat(seen.evidence().credentials()).isTrue();
            assertThat(seen.evidence().headers()).containsEntry("via", "1.1 test");
            assertThat(seen.toString()).doesNotContain("secret-word");
            assertThat(target.accepted().take()).isNotNull();
        }
    }

    @Test
    void aDemandForALoginIsKeptWord() throws Exception {
        try (Peer proxy = answering("HTTP/1.1 407 Auth\r\nProxy-Authenticate: Negotiate\r\n"
                + "Proxy-Authenticate: Basic realm=\"x\"\r\nVia: 1.1 squid\r\nContent-Length: 4\r\n\r\nWho?")) {
            Collected<ProxyEvidence> seen = through(at(proxy));
            assertThat(seen.evidence().outcome()).isEqualTo(Outcome.WANTS_LOGIN);
            assertThat(seen.evidence().authenticate()).containsExactly("Negotiate", "Basic realm=\"x\"");
            assertThat(seen.evidence().connectStatus()).isEqualTo(407);
            assertThat(seen.evidence().body()).isEqualTo("Who?");
            assertThat(seen.failure().kind()).isEqualTo(FailureKind.PROXY_AUTH_REQUIRED);
        }
    }

    @Test
    void aRefusalIsKeptWord() throws Exception {
        try (Peer proxy = answering("HTTP/1.1 403 Forbidden\r\nX-Squid-Error: ERR_ACCESS_DENIED 0\r\n\r\n"
                + Checks.KEY + " may not")) {
            Collected<ProxyEvidence> seen = through(at(proxy));
            assertThat(seen.evidence().outcome()).isEqualTo(Outcome.REFUSED_TUNNEL);
            assertThat(seen.evidence().headers()).containsEntry("x-squid-error", "ERR_ACCESS_DENIED 0");
            assertThat(seen.evidence().body()).isEqualTo("[key] may not");
        }
    }

    @Test
    void aPlainTargetOnlyNeedsTheProxyToBeThere() throws Exception {
        try (Peer proxy = Peer.silent()) {
            Collected<ProxyEvidence> seen = probe(Checks.of("http://" + HOST + "/v1").withProxy(at(proxy)), Map.of());
            assertThat(seen.failure()).isNull();
            assertThat(seen.evidence().outcome()).isEqualTo(Outcome.PASSED);
            assertThat(seen.evidence().connectStatus()).isNull();
        }
    }

    @Test
    void aProxyThatCannotBeReachedSaysWhy() throws Exception {
        assertOutcome("http://proxy.test:0", Outcome.MALFORMED, FailureKind.ADDRESS_INVALID);
        try (Socket nobody = Checks.closedPort()) {
            assertOutcome("http://proxy.test:" + nobody.getLocalPort(), Outcome.REFUSED_CONNECTION,
                    FailureKind.CONNECTION_REFUSED);
        }
    }

    @Test
    void whatThePortSpeaksInsteadIsFoundOut() throws Exception {
        Mint server = ROOT.issue(Wish.server("proxy.test"));
        try (Peer tls = Peer.tls(server.serving());
                Peer socks = Peer.plain(ProxyProbeTest::socksOnly);
                Peer ssh = Peer.plain(socket -> Peer.say(socket, "SSH-2.0-OpenSSH\r\n"));
                Peer closing = Peer.plain(Socket::close)) {
            assertOutcome(at(tls), Outcome.SPEAKS_TLS, FailureKind.PROXY_NOT_HTTP);
            assertOutcome(at(socks), Outcome.SPEAKS_SOCKS, FailureKind.PROXY_NOT_HTTP);
            assertOutcome(at(ssh), Outcome.NOT_HTTP, FailureKind.PROXY_NOT_HTTP);
            assertOutcome(at(closing), Outcome.CLOSED, FailureKind.CONNECTION_CLOSED);
            assertOutcome("socks5://proxy.test:" + socks.port(), Outcome.SPEAKS_SOCKS, FailureKind.PROXY_NOT_HTTP);
        }
    }

    /** As SOCKS servers do, it hangs up on whoever begins with another version. */
    private static void socksOnly(Socket socket) throws IOException {
        if (socket.getInputStream().read() == 5) {
            socket.getInputStream().readNBytes(2);
            socket.getOutputStream().write(new byte[]{5, 0});
        }
    }

    @Test
    void aTlsPortThatAnswersBadRequestIsStillTls() throws Exception {
        Mint server = ROOT.issue(Wish.server("proxy.test"));
        try (Peer inner = Peer.tls(server.serving()); Peer outer = Peer.plain(socket -> nginx(socket, inner.port()))) {
            assertOutcome(at(outer), Outcome.SPEAKS_TLS, FailureKind.PROXY_NOT_HTTP);
        }
    }

    private static void nginx(Socket socket, int tlsPort) throws IOException {
        int first = socket.getInputStream().read();
        if (first != 22) {
            Peer.say(socket, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        try (Socket inner = new Socket(Checks.loopback(), tlsPort)) {
            Thread.ofVirtual().start(() -> back(inner, socket));
            inner.getOutputStream().write(first);
            socket.getInputStream().transferTo(inner.getOutputStream());
        }
    }

    private static void back(Socket inner, Socket socket) {
        try {
            inner.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException over) {
            // The client has seen enough.
        }
    }

    @Test
    void anHttpsAddressOfAPlainPortIsToldApart() throws Exception {
        try (Peer plain = answering("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")) {
            assertOutcome("https://proxy.test:" + plain.port(), Outcome.SPEAKS_PLAIN, FailureKind.PROXY_NOT_TLS);
        }
    }

    @Test
    void noLoginIsSentToAProxyThatIsNotTrusted() throws Exception {
        java.util.concurrent.BlockingQueue<String> heard = new java.util.concurrent.LinkedBlockingQueue<>();
        try (Peer proxy = Peer.tls(Mint.selfSigned(Wish.server("proxy.test")).serving(), false,
                socket -> heard.add(Peer.readHead(socket)))) {
            assertOutcome("https://me:secret-word@proxy.test:" + proxy.port(), Outcome.NOT_TRUSTED,
                    FailureKind.CERT_UNTRUSTED);
            assertThat(heard).noneMatch(head -> head.contains("Authorization"));
        }
    }

    @Test
    void silenceIsATimeout() throws Exception {
        try (Peer proxy = Peer.silent()) {
            Options options = Checks.impatient(Checks.https(443).withProxy(at(proxy)), Duration.ofMillis(300));
            Collected<ProxyEvidence> seen = probe(options, Map.of());
            assertThat(seen.evidence().outcome()).isEqualTo(Outcome.TIMED_OUT);
            assertThat(seen.evidence().durationMs()).isGreaterThan(250);
        }
    }

    @Test
    void anUnknownProxyNameIsNotTheEndpointsFault() throws Exception {
        Options options = Checks.https(443)
                .withProxy("http://nobody.test:3128")
                .withDnsServer(
                        new java.net.InetSocketAddress(Checks.loopback(), 1))
                .withLimits(
                        Checks.https(443)
                                .limits()
                                .withWaits(Duration.ofMillis(300), Duration.ofSeconds(1),
                                        Duration.ofSeconds(1)));
        Collected<ProxyEvidence> seen = probe(options, Map.of());
        assertThat(seen.evidence().outcome()).isEqualTo(Outcome.NAME_NOT_FOUND);
        assertThat(List.of(FailureKind.DNS_TIMEOUT)).contains(seen.failure().kind());
    }
}
