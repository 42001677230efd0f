package dev.connectiondoctor.stage.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Mint;
import dev.connectiondoctor.lines.Mint.Wish;
import dev.connectiondoctor.lines.NetworkAround;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.lines.ProxyPeer;
import dev.connectiondoctor.net.NameFailure;
import dev.connectiondoctor.net.NameService;
import dev.connectiondoctor.net.Network;

/** A proxy script that is asked for longer than all the other ways take. */
class SlowScriptTest {
    private static final Mint ROOT = Mint.selfSigned(Wish.authority("CN=Test Root"));
    private static final String SLOW = "slow.test";

    @TempDir Path folder;

    /** What a script that looks this name up has to wait for. */
    @FunctionalInterface
    private interface Delay {
        void pass() throws InterruptedException;
    }

    private static Peer scriptServer(String way) {
        return Peer.plain(socket -> {
            Peer.readHead(socket);
            Peer.say(socket, "HTTP/1.1 200 OK\r\n\r\nfunction FindProxyForURL(u, h) { dnsResolve('" + SLOW
                    + "'); return '" + way + "'; }");
        });
    }

    private static Network slowed(Network network, Delay delay) {
        return new NetworkAround(network) {
            @Override
            public NameService names() {
                NameService sound = super.names();
                return new NameService() {
                    @Override
                    public List<InetAddress> lookup(String host) throws NameFailure, InterruptedException {
                        if (host.equals(SLOW)) {
                            delay.pass();
                        }
                        return sound.lookup(host);
                    }

                    @Override
                    public String source(String host) {
                        return sound.source(host);
                    }
                };
            }
        };
    }

    private ProxyEvidence probe(int port, Peer script, Delay delay) throws Exception {
        Options options = Checks.https(port).withPublicRoots(ROOT.pem(folder));
        Map<String, String> variables = Map.of("HTTPS_PROXY", "http://127.0.0.1:" + script.port() + "/way.pac");
        try (Network network = Checks.network(options, variables)) {
            return new ProxyProbe().collect(Checks.context(options, slowed(network, delay), variables)).evidence();
        }
    }

    @Test
    void isWaitedForWhereNoOtherWayLeadsToTheService() throws Exception {
        try (ProxyPeer proxy = ProxyPeer.wantingLogin("me:sesame");
                Peer script = scriptServer("PROXY 127.0.0.1:" + proxy.port());
                Socket nobody = Checks.closedPort()) {
            ProxyEvidence seen = probe(nobody.getLocalPort(), script,
                    () -> Thread.sleep(Patience.ALTOGETHER.plusMillis(500)));
            assertThat(seen.pac().answers()).containsExactly("PROXY 127.0.0.1:" + proxy.port());
            assertThat(seen.route("pac").orElseThrow().connect().status()).isEqualTo(407);
        }
    }

    @Test
    void holdsUpNoLineThatWorks() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (Peer service = Peer.tls(ROOT.issue(Wish.server(Checks.HOST)).serving(), false, socket -> {
            Peer.readHead(socket);
            Peer.say(socket, "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
        }); Peer script = scriptServer("DIRECT")) {
            ProxyEvidence seen = probe(service.port(), script, never::await);
            assertThat(seen.route("direct").orElseThrow().works()).isTrue();
            assertThat(seen.pac().fetched()).isTrue();
            assertThat(seen.pac().error()).isEqualTo("too-long");
        }
    }
}
