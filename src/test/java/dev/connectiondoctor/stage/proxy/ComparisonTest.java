package dev.connectiondoctor.stage.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Mint;
import dev.connectiondoctor.lines.Mint.Wish;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.lines.ProxyPeer;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.proxy.ProxyEvidence.Outcome;

/** The ways beside the one in use, on real sockets. */
class ComparisonTest {
    private static final Mint ROOT = Mint.selfSigned(Wish.authority("CN=Test Root"));
    private static final String ANSWER = "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n";

    @TempDir Path folder;

    private static Peer service() {
        return Peer.tls(ROOT.issue(Wish.server(Checks.HOST)).serving(), false, socket -> {
            String head = Peer.readHead(socket);
            assertThat(head).doesNotContain(Checks.KEY);
            Peer.say(socket, ANSWER);
        });
    }

    private Collected<ProxyEvidence> probe(Options options, Map<String, String> variables) throws Exception {
        Options trusting = options.withPublicRoots(ROOT.pem(folder));
        try (Network network = Checks.network(trusting, variables)) {
            return new ProxyProbe().collect(Checks.context(trusting, network, variables));
        }
    }

    @Test
    void aDeadProxyIsComparedWithTheDirectWay() throws Exception {
        try (Peer service = service(); Socket nobody = Checks.closedPort()) {
            Collected<ProxyEvidence> seen = probe(Checks.https(service.port()),
                    Map.of("HTTPS_PROXY", "http://127.0.0.1:" + nobody.getLocalPort()));
            assertThat(seen.evidence().outcome()).isEqualTo(Outcome.REFUSED_CONNECTION);
            RouteRow direct = seen.evidence().route("direct").orElseThrow();
            assertThat(direct.works()).isTrue();
            assertThat(direct.tls().issuer()).isEqualTo("CN=Test Root");
            assertThat(direct.request().status()).isEqualTo(401);
            assertThat(seen.evidence().route("environment").orElseThrow().connect().outcome())
                    .isEqualTo("connection_refused");
            assertThat(seen.evidence().ports()).extracting(ProxyPort::state).containsExactly(ProxyPort.State.REFUSED);
            assertThat(seen.requests()).isEqualTo(1);
        }
    }

    @Test
    void aSilentProxyDoesNotTakeTwoTimeouts() throws Exception {
        try (Peer service = service(); Peer silent = Peer.silent()) {
            Duration wait = Duration.ofSeconds(2);
            Options options = Checks.impatient(Checks.https(service.port()), wait);
            long began = System.nanoTime();
            Collected<ProxyEvidence> seen = probe(options,
                    Map.of("HTTPS_PROXY", "http://127.0.0.1:" + silent.port()));
            assertThat(seen.evidence().outcome()).isEqualTo(Outcome.TIMED_OUT);
            assertThat(seen.evidence().route("direct").orElseThrow().works()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aSoundProxyIsNotHeldUp() throws Exception {
        try (Peer service = service(); ProxyPeer proxy = ProxyPeer.wantingLogin("me:sesame")) {
            Collected<ProxyEvidence> seen = probe(Checks.https(service.port()),
                    Map.of("HTTPS_PROXY", "http://me:sesame@127.0.0.1:" + proxy.port()));
            assertThat(seen.evidence().outcome()).isEqualTo(Outcome.PASSED);
            assertThat(seen.evidence().toString()).doesNotContain("sesame");
        }
    }

    @Test
    void aDirectLineIsComparedWithTheProxyThatIsKnown() throws Exception {
        try (Peer service = service(); ProxyPeer proxy = ProxyPeer.wantingLogin("me:sesame")) {
            Collected<ProxyEvidence> seen = probe(Checks.https(service.port()).withProxy(Options.PROXY_NONE),
                    Map.of("HTTPS_PROXY", "http://me:sesame@127.0.0.1:" + proxy.port()));
            assertThat(seen.failure()).isNull();
            assertThat(seen.evidence().routes()).extracting(RouteRow::route).containsExactly("direct", "environment");
            assertThat(seen.evidence().routes()).allMatch(RouteRow::works);
            assertThat(seen.evidence().ports()).first().extracting(ProxyPort::languages).isEqualTo(List.of("http"));
            assertThat(seen.evidence().toString()).doesNotContain("sesame");
        }
    }

    @Test
    void nothingIsSentOnALineThatIsNotVerified() throws Exception {
        Mint stranger = Mint.selfSigned(Wish.server(Checks.HOST));
        java.util.concurrent.BlockingQueue<String> heard = new java.util.concurrent.LinkedBlockingQueue<>();
        try (Peer service = Peer.tls(stranger.serving(), false, socket -> heard.add(Peer.readHead(socket)));
                Socket nobody = Checks.closedPort()) {
            RouteRow direct = probe(Checks.https(service.port()),
                    Map.of("HTTPS_PROXY", "http://127.0.0.1:" + nobody.getLocalPort())).evidence()
                    .route("direct")
                    .orElseThrow();
            assertThat(direct.works()).isFalse();
            assertThat(direct.tls().outcome()).isEqualTo("untrusted");
            assertThat(direct.tls().issuer()).contains(Checks.HOST);
            assertThat(direct.request()).isNull();
            assertThat(heard).noneMatch(head -> !head.isEmpty());
        }
    }

    @Test
    void aScriptTakenForAProxyIsRun() throws Exception {
        try (Peer service = service(); ProxyPeer proxy = ProxyPeer.wantingLogin("me:sesame")) {
            Path file = Files.writeString(folder.resolve("way.pac"),
                    "function FindProxyForURL(u, h) { return 'PROXY 127.0.0.1:" + proxy.port() + "; DIRECT'; }");
            try (Peer pages = Peer.plain(socket -> {
                Peer.readHead(socket);
                Peer.say(socket, "HTTP/1.1 200 OK\r\n\r\n" + Files.readString(file));
            })) {
                ProxyEvidence seen = probe(Checks.https(service.port()),
                        Map.of("HTTPS_PROXY", "http://127.0.0.1:" + pages.port() + "/way.pac")).evidence();
                assertThat(seen.outcome()).isEqualTo(Outcome.MALFORMED);
                assertThat(seen.pac().answers()).containsExactly("PROXY 127.0.0.1:" + proxy.port(), "DIRECT");
                assertThat(seen.route("pac").orElseThrow().connect().status()).isEqualTo(407);
            }
        }
    }

    @Test
    void aScriptIsFoundOnTheServerThatIsTakenForAProxy() throws Exception {
        try (Peer pages = Peer.plain(socket -> {
            boolean asked = Peer.readHead(socket).startsWith("GET /wpad.dat ");
            Peer.say(socket, asked
                    ? "HTTP/1.1 200 OK\r\n\r\nfunction FindProxyForURL(u, h) { return 'DIRECT'; }"
                    : "HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n");
        })) {
            String proxy = "http://127.0.0.1:" + pages.port();
            ProxyEvidence seen = probe(Checks.https(1), Map.of("HTTPS_PROXY", proxy)).evidence();
            assertThat(seen.outcome()).isEqualTo(Outcome.REFUSED_TUNNEL);
            assertThat(seen.pac().address()).isEqualTo(proxy + "/wpad.dat");
            assertThat(seen.pac().source()).isEqualTo("environment:HTTPS_PROXY");
            assertThat(seen.pac().answers()).containsExactly("DIRECT");
        }
    }

    @Test
    void aPageInPlaceOfAScriptIsNone() throws Exception {
        try (Peer pages = Peer.plain(socket -> {
            Peer.readHead(socket);
            Peer.say(socket, "HTTP/1.1 200 OK\r\n\r\n<html>Welcome</html>");
        })) {
            ProxyEvidence seen = probe(Checks.https(1),
                    Map.of("HTTPS_PROXY", "http://127.0.0.1:" + pages.port() + "/way.pac")).evidence();
            assertThat(seen.pac().error()).isEqualTo("not-a-script");
            assertThat(seen.pac().fetched()).isFalse();
        }
    }

    @Test
    void anInterruptEndsAComparison() throws Exception {
        try (Peer silent = Peer.silent()) {
            Options options = Checks.https(silent.port());
            Map<String, String> variables = Map.of("HTTPS_PROXY", "http://127.0.0.1:" + silent.port());
            try (Network network = Checks.network(options, variables)) {
                FutureTask<Object> task = new FutureTask<>(
                        () -> new ProxyProbe().collect(Checks.context(options, network, variables)));
                Thread probe = Thread.ofVirtual().start(task);
                silent.accepted().take();
                silent.accepted().take();
                probe.interrupt();
                assertThat(probe.join(Duration.ofSeconds(30))).isTrue();
                assertThat(task.exceptionNow()).isInstanceOf(InterruptedException.class);
            }
        }
    }
}
