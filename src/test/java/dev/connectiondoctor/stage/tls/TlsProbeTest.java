package dev.connectiondoctor.stage.tls;

import java.util.Map;
import java.util.stream.Collectors;
import static dev.connectiondoctor.lines.Checks.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Mint;
import dev.connectiondoctor.lines.Mint.Wish;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.tls.TlsEvidence.Validity;

class TlsProbeTest {
    private static final Mint ROOT = Mint.selfSigned(Wish.authority("CN=Test Root,O=Test"));
    private static final Mint INTERMEDIATE = ROOT.issue(Wish.authority("CN=Test Intermediate,O=Test"));

    @TempDir Path folder;

    private Collected<TlsEvidence> probe(Options options) throws Exception {
        try (Network network = Checks.network(options)) {
            return new TlsProbe().collect(Checks.context(options, network));
        }
    }

    private Collected<TlsEvidence> probe(Peer peer) throws Exception {
        return probe(trusting(peer));
    }

    private Options trusting(Peer peer) {
        return Checks.https(peer.port()).withPublicRoots(ROOT.pem(folder));
    }

    private static @Nullable FailureKind kind(Collected<TlsEvidence> collected) {
        Failure failure = collected.failure();
        return failure == null ? null : failure.kind();
    }

    private static List<X509Certificate> without(Mint mint, int from, int to) {
        return mint.chain().subList(from, to);
    }

    @Test
    void aHealthyLineIsTrustedAndHasNoFailure() throws Exception {
        Mint server = INTERMEDIATE.issue(Wish.server(HOST, "127.0.0.1"));
        try (Peer peer = Peer.tls(server.serving(without(server, 0, 2)))) {
            Collected<TlsEvidence> seen = probe(peer);
            TlsEvidence tls = seen.evidence();
            assertThat(seen.failure()).isNull();
            assertThat(seen.experiments()).isEmpty();
            assertThat(tls.protocol()).isEqualTo("TLSv1.3");
            assertThat(tls.versions()).containsEntry("TLSv1.3", "accepted").containsEntry("TLSv1.2", "accepted");
            assertThat(tls.chain()).hasSize(2);
            assertThat(tls.chain().getFirst().sans()).containsExactly(HOST, "127.0.0.1");
            assertThat(tls.chain().getFirst().sha256()).matches("[0-9a-f]{64}");
            assertThat(tls.verification()).isNotNull().satisfies(seenChain -> {
                assertThat(seenChain.trusted()).isTrue();
                assertThat(seenChain.publicRoots()).isTrue();
                assertThat(seenChain.systemRoots()).isFalse();
                assertThat(seenChain.ordered()).isTrue();
                assertThat(seenChain.topIssuer()).isEqualTo("CN=Test Root,O=Test");
                assertThat(seenChain.rootInChain()).isNull();
            });
            assertThat(tls.interceptedBy()).isNull();
            assertThat(tls.handshakeMs()).isPositive();
            assertThat(tls.signals().hellos()).extracting(LineSignals.Hello::kind).containsExactly("small", "hybrid");
            assertThat(tls.signals().hellos()).allMatch(hello -> hello.answered() == 1 && hello.tries() == 1);
            assertThat(tls.signals().neutralName()).isNull();
            assertThat(tls.signals().http2()).isEqualTo("not-offered");
            assertThat(peer.accepted()).as("three handshakes and two first messages").hasSize(5);
        }
    }

    @Test
    void aRootThatWasSentIsTriedAsTheCure() throws Exception {
        Mint box = Mint.selfSigned(Wish.authority("CN=Zscaler Root CA,OU=Zscaler Inc.,O=Zscaler Inc.,C=US"));
        Mint server = box.issue(Wish.server(HOST));
        try (Peer peer = Peer.tls(server.serving())) {
            Collected<TlsEvidence> seen = probe(peer);
            assertThat(kind(seen)).isEqualTo(FailureKind.CERT_UNTRUSTED);
            assertThat(seen.evidence().interceptedBy()).isEqualTo("Zscaler");
            assertThat(seen.evidence().verification().rootInChain()).isEqualTo(1);
            assertThat(seen.evidence().verification().trustedWithRoot()).isTrue();
            assertThat(seen.experiments()).extracting(Experiment::id, Experiment::outcome)
                    .startsWith(org.assertj.core.groups.Tuple.tuple("trust-the-root-sent", "verified"));
        }
    }

    @Test
    void eachProgramsFixIsTriedWithTheRootsThatItWouldHave() throws Exception {
        Mint box = Mint.selfSigned(Wish.authority("CN=Some Box"));
        try (Peer peer = Peer.tls(box.issue(Wish.server(HOST)).serving())) {
            Collected<TlsEvidence> seen = probe(peer);
            assertThat(trials(seen)).containsEntry("codex", "verified")
                    .containsEntry("openai-node", "verified")
                    .containsEntry("curl", "verified")
                    .containsEntry("pip", "verified-but-form")
                    .doesNotContainKey("java");
            assertThat(seen.evidence().root()).isNotNull();
            assertThat(seen.evidence().trust()).filteredOn(row -> row.program().equals("Codex"))
                    .extracting(TlsEvidence.Trust::today, TlsEvidence.Trust::afterFix)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("refuses", "trusts"));
        }
    }

    @Test
    void aRootThatWasNotSentIsTakenFromThisComputersStore(@TempDir Path folder) throws Exception {
        Mint box = Mint.selfSigned(Wish.authority("CN=Some Box"));
        Mint server = box.issue(Wish.server(HOST));
        try (Peer peer = Peer.tls(server.serving(List.of(server.certificate())))) {
            Collected<TlsEvidence> seen = probe(
                    Checks.https(peer.port()).withControlHosts(false).withSystemRoots(box.pem(folder)));
            assertThat(seen.evidence().root().subject()).isEqualTo("CN=Some Box");
            assertThat(trials(seen)).containsEntry("openai-node", "verified").doesNotContainKey("codex");
            assertThat(afterFix(seen)).containsEntry("Codex", "trusts")
                    .containsEntry("OpenAI SDK for Node", "trusts")
                    .containsEntry("Python (requests)", "unknown")
                    .containsEntry("Java", "unknown");
        }
    }

    private static Map<String, String> afterFix(Collected<TlsEvidence> seen) {
        return seen.evidence()
                .trust()
                .stream()
                .collect(Collectors.toMap(TlsEvidence.Trust::program, TlsEvidence.Trust::afterFix));
    }

    private static Map<String, String> trials(Collected<TlsEvidence> seen) {
        return seen.experiments()
                .stream()
                .filter(each -> each.id().equals("program-with-root"))
                .flatMap(each -> ((List<?>) each.variant().get("ids")).stream()
                        .map(id -> Map.entry(String.valueOf(id), each.outcome())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void trustingTheRootDoesNotCureAWrongHost() throws Exception {
        Mint box = Mint.selfSigned(Wish.authority("CN=Some Box"));
        try (Peer peer = Peer.tls(box.issue(Wish.server("other.example.test")).serving())) {
            Collected<TlsEvidence> seen = probe(peer);
            assertThat(seen.evidence().verification().trustedWithRoot()).isFalse();
            assertThat(seen.experiments()).extracting(Experiment::outcome).containsExactly("still-refused");
        }
    }

    @Test
    void aRootOfTheSystemsOwnStoreIsToldApart() throws Exception {
        Mint box = Mint.selfSigned(Wish.authority("CN=Company Root"));
        try (Peer peer = Peer.tls(box.issue(Wish.server(HOST)).serving())) {
            Collected<TlsEvidence> seen = probe(
                    Checks.https(peer.port()).withSystemRoots(box.pem(folder)));
            assertThat(seen.failure()).isNull();
            assertThat(seen.evidence().verification().publicRoots()).isFalse();
            assertThat(seen.evidence().verification().systemRoots()).isTrue();
        }
    }

    @Test
    void aSelfSignedCertificateIsNoRootAboveALeaf() throws Exception {
        try (Peer peer = Peer.tls(Mint.selfSigned(Wish.server(HOST)).serving())) {
            Collected<TlsEvidence> seen = probe(peer);
            assertThat(kind(seen)).isEqualTo(FailureKind.CERT_UNTRUSTED);
            assertThat(seen.evidence().chain()).singleElement()
                    .satisfies(only -> assertThat(only.selfSigned()).isTrue());
            assertThat(seen.evidence().verification().rootInChain()).isNull();
        }
    }

    @Test
    void anExpiredCertificateStillLeadsToItsRoot() throws Exception {
        Instant now = Instant.now();
        Wish expired = Wish.server(HOST).valid(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2)));
        try (Peer peer = Peer.tls(ROOT.issue(expired).serving())) {
            Collected<TlsEvidence> seen = probe(peer);
            assertThat(kind(seen)).isEqualTo(FailureKind.CERT_EXPIRED);
            assertThat(seen.evidence().verification().publicRoots()).isTrue();
            assertThat(seen.evidence().verification().validity()).isEqualTo(Validity.EXPIRED);
            assertThat(seen.evidence().verification().invalidIndex()).isZero();
            assertThat(seen.evidence().verification().trusted()).isFalse();
        }
    }

    @Test
    void aCertificateOfTomorrowIsNotYetValid() throws Exception {
        Instant now = Instant.now();
        Wish early = Wish.server(HOST).valid(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(9)));
        try (Peer peer = Peer.tls(ROOT.issue(early).serving())) {
            Collected<TlsEvidence> seen = probe(peer);
            assertThat(kind(seen)).isEqualTo(FailureKind.CERT_NOT_YET_VALID);
            assertThat(seen.evidence().verification().validity()).isEqualTo(Validity.NOT_YET_VALID);
        }
    }

    @Test
    void aCertificateForAnotherHostIsTrustedButWrong() throws Exception {
        try (Peer peer = Peer.tls(ROOT.issue(Wish.server("other.example.test")).serving())) {
            Collected<TlsEvidence> seen = probe(peer);
            assertThat(kind(seen)).isEqualTo(FailureKind.CERT_WRONG_HOST);
            assertThat(seen.evidence().verification().publicRoots()).isTrue();
            assertThat(seen.evidence().verification().hostMatches()).isFalse();
        }
    }

    @Test
    void aMissingIntermediateIsFetchedFromWhereTheCertificateSays() throws Exception {
        byte[] issuer = INTERMEDIATE.certificate().getEncoded();
        try (Peer library = Peer.plain(socket -> serveCertificate(socket, issuer))) {
            String url = "http://127.0.0.1:" + library.port() + "/issuer.der";
            Mint server = INTERMEDIATE.issue(Wish.server(HOST).issuerAt(url));
            try (Peer peer = Peer.tls(server.serving(without(server, 0, 1)))) {
                Collected<TlsEvidence> seen = probe(peer);
                assertThat(kind(seen)).isEqualTo(FailureKind.CERT_UNTRUSTED);
                assertThat(seen.evidence().verification().completedBy()).isEqualTo(url);
                Collected<TlsEvidence> alone = probe(trusting(peer).withControlHosts(false));
                assertThat(alone.evidence().verification().completedBy()).isNull();
            }
        }
    }

    @Test
    void aServerThatIsMendedIsTrustedByThoseWhoKnowItsRoot(@TempDir Path folder) throws Exception {
        byte[] issuer = INTERMEDIATE.certificate().getEncoded();
        try (Peer library = Peer.plain(socket -> serveCertificate(socket, issuer))) {
            Mint server = INTERMEDIATE
                    .issue(Wish.server(HOST).issuerAt("http://127.0.0.1:" + library.port() + "/issuer.der"));
            try (Peer peer = Peer.tls(server.serving(without(server, 0, 1)))) {
                assertThat(afterFix(probe(Checks.https(peer.port()).withSystemRoots(ROOT.pem(folder)))))
                        .containsEntry("Codex", "trusts")
                        .containsEntry("OpenAI SDK for Node", "refuses");
            }
        }
    }

    private static void serveCertificate(Socket socket, byte[] certificate) throws Exception {
        Peer.readHead(socket);
        Peer.say(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + certificate.length + "\r\nConnection: close\r\n\r\n");
        socket.getOutputStream().write(certificate);
    }

    @Test
    void certificatesInAnotherOrderAreToldApart() throws Exception {
        Mint server = INTERMEDIATE.issue(Wish.server(HOST));
        List<X509Certificate> shuffled = List.of(server.certificate(), ROOT.certificate(), INTERMEDIATE.certificate());
        ChainVerifier verifier = new ChainVerifier(
                new dev.connectiondoctor.net.TrustStores(List.of(ROOT.certificate()), List.of()),
                java.time.Clock.systemUTC(), HOST);
        assertThat(verifier.verify(new Chain(shuffled)).publicRoots()).isTrue();
        assertThat(verifier.verify(new Chain(shuffled)).ordered()).isFalse();
        TlsEvidence.Verification reversed = verifier.verify(new Chain(server.chain().reversed()));
        assertThat(reversed.trusted()).isFalse();
        assertThat(reversed.ordered()).isFalse();
        assertThat(reversed.trustedIfSorted()).isTrue();
    }

    @Test
    void aPlainAnswerIsKept() throws Exception {
        String page = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\n\r\n<h1>" + Checks.KEY + "</h1>";
        try (Peer peer = Peer.plain(socket -> Peer.say(socket, page))) {
            Collected<TlsEvidence> seen = probe(peer);
            assertThat(kind(seen)).isEqualTo(FailureKind.TLS_PLAIN_ANSWER);
            assertThat(seen.evidence().plainAnswer()).startsWith("HTTP/1.1 400 Bad Request").endsWith("<h1>[key]</h1>");
        }
    }

    @Test
    void anotherProtocolIsNotTls() throws Exception {
        try (Peer peer = Peer.plain(socket -> Peer.say(socket, "SSH-2.0-OpenSSH_9.2\r\n"))) {
            Collected<TlsEvidence> seen = probe(peer);
            assertThat(kind(seen)).isEqualTo(FailureKind.TLS_NOT_TLS);
            assertThat(seen.evidence().plainAnswer()).startsWith("SSH-2.0");
        }
    }

    @Test
    void aResetOnHelloIsToldFromAResetOfEveryConnection() throws Exception {
        try (Peer onHello = Peer.plain(socket -> {
            socket.getInputStream().readNBytes(1);
            Peer.reset(socket);
        }); Peer always = Peer.plain(Peer::reset)) {
            Collected<TlsEvidence> hello = probe(onHello);
            assertThat(kind(hello)).isEqualTo(FailureKind.TLS_RESET_AFTER_HELLO);
            assertThat(hello.evidence().resetWithoutHello()).isFalse();
            assertThat(hello.evidence().versions()).containsValue("failed");
            Collected<TlsEvidence> reset = probe(always);
            assertThat(reset.evidence().resetWithoutHello()).as(String.valueOf(reset.failure())).isTrue();
        }
    }

    @Test
    void aResetOnTheNameIsIsolated() throws Exception {
        Mint server = ROOT.issue(Wish.server(HOST));
        try (Peer inner = Peer.tls(server.serving());
                Peer censor = Peer.plain(socket -> resetOnName(socket, inner.port()))) {
            Collected<TlsEvidence> seen = probe(censor);
            assertThat(kind(seen)).isEqualTo(FailureKind.TLS_RESET_AFTER_HELLO);
            assertThat(seen.experiments())
                    .anySatisfy(
                            made -> assertThat(made.id() + " " + made.outcome()).isEqualTo("nameless-hello passes"));
        }
    }

    /** Looks for the name in the first message, as boxes that filter by name do. */
    private static void resetOnName(Socket socket, int port) throws Exception {
        byte[] head = socket.getInputStream().readNBytes(5);
        byte[] hello = socket.getInputStream().readNBytes((head[3] & 0xff) << 8 | head[4] & 0xff);
        if (new String(hello, StandardCharsets.ISO_8859_1).contains(HOST)) {
            Peer.reset(socket);
            return;
        }
        try (Socket inner = new Socket(Checks.loopback(), port)) {
            Thread back = Thread.ofVirtual().start(() -> pump(inner, socket));
            inner.getOutputStream().write(head);
            inner.getOutputStream().write(hello);
            pump(socket, inner);
            back.interrupt();
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (java.io.IOException over) {
            // One side has gone.
        }
    }

    @Test
    void anEndAfterTheHelloIsNoReset() throws Exception {
        try (Peer peer = Peer.plain(socket -> {
            socket.getInputStream().readNBytes(5);
            socket.getInputStream().skip(socket.getInputStream().available());
        })) {
            assertThat(kind(probe(peer))).isEqualTo(FailureKind.TLS_CLOSED_AFTER_HELLO);
        }
    }

    @Test
    void silenceCostsTheHandshakeLimitOnce() throws Exception {
        try (Peer peer = Peer.silent()) {
            Duration wait = Duration.ofMillis(500);
            Collected<TlsEvidence> seen = probe(Checks.impatient(trusting(peer), wait));
            assertThat(kind(seen)).isEqualTo(FailureKind.TLS_SILENT_AFTER_HELLO);
            assertThat(seen.evidence().handshakeMs()).isBetween(400.0, 3000.0);
        }
    }

    @Test
    void aByteAtATimeIsBoundedToo() throws Exception {
        try (Peer peer = Peer.plain(TlsProbeTest::drip)) {
            Collected<TlsEvidence> seen = probe(Checks.impatient(trusting(peer), Duration.ofMillis(500)));
            assertThat(kind(seen)).isEqualTo(FailureKind.TLS_OTHER);
        }
    }

    private static void drip(Socket socket) throws Exception {
        byte[] hello = {22, 3, 3, 0x40, 0};
        socket.getOutputStream().write(hello);
        while (!Thread.currentThread().isInterrupted()) {
            socket.getOutputStream().write(0);
            Thread.sleep(20);
        }
    }

    @Test
    void alertsKeepTheirName() throws Exception {
        byte[] handshakeFailure = {21, 3, 3, 0, 2, 2, 40};
        try (Peer peer = Peer.plain(socket -> {
            socket.getInputStream().readNBytes(5);
            socket.getOutputStream().write(handshakeFailure);
            Peer.readToEnd(socket);
        })) {
            Collected<TlsEvidence> seen = probe(peer);
            assertThat(kind(seen)).isEqualTo(FailureKind.TLS_ALERT);
            assertThat(seen.evidence().alert()).isEqualTo("handshake_failure");
            assertThat(seen.evidence().versions()).containsOnlyKeys("TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1")
                    .containsValue("refused");
        }
    }

    @Test
    void oneVersionAloneIsSeen() throws Exception {
        Mint server = ROOT.issue(Wish.server(HOST));
        try (Peer peer = Peer.tls(server.serving(), "TLSv1.2")) {
            Collected<TlsEvidence> seen = probe(peer);
            assertThat(seen.failure()).isNull();
            assertThat(seen.evidence().protocol()).isEqualTo("TLSv1.2");
            assertThat(seen.evidence().versions()).containsEntry("TLSv1.3", "refused")
                    .containsEntry("TLSv1.2", "accepted");
        }
    }

    @Test
    void anOldVersionThatThePeerChoosesIsSeen() throws Exception {
        byte[] helloOfTls11 = new byte[80];
        byte[] head = {22, 3, 2, 0, 75, 2, 0, 0, 71, 3, 2};
        System.arraycopy(head, 0, helloOfTls11, 0, head.length);
        try (Peer peer = Peer.plain(socket -> {
            socket.getInputStream().readNBytes(5);
            socket.getOutputStream().write(helloOfTls11);
            Peer.readToEnd(socket);
        })) {
            Collected<TlsEvidence> seen = probe(peer);
            assertThat(seen.evidence().versions()).containsEntry("TLSv1.1", "accepted")
                    .containsEntry("TLSv1.2", "refused")
                    .containsEntry("TLSv1.3", "refused");
            assertThat(kind(seen)).isEqualTo(FailureKind.TLS_OTHER);
        }
    }

    @Test
    void aDemandForAClientCertificateIsSeenAfterTheHandshake() throws Exception {
        Mint server = ROOT.issue(Wish.server(HOST));
        for (String version : List.of("TLSv1.3", "TLSv1.2")) {
            try (Peer peer = Peer.tls(server.serving(), true, Peer::readToEnd, version)) {
                Collected<TlsEvidence> seen = probe(peer);
                // With TLS 1.2 the alert may be lost in the reset of a server that has not read all we sent.
                assertThat(kind(seen)).as(version).isIn(FailureKind.TLS_ALERT, FailureKind.TLS_OTHER);
                assertThat(seen.failure().operation()).isEqualTo(Operation.TLS_HANDSHAKE);
                assertThat(seen.evidence().verification().trusted()).isTrue();
                assertThat(seen.experiments()).extracting(Experiment::id, Experiment::outcome)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("client-certificate", "demanded"));
            }
        }
    }

    @Test
    void nothingIsSentAfterTheHandshake() throws Exception {
        Mint server = Mint.selfSigned(Wish.server(HOST));
        java.util.concurrent.BlockingQueue<byte[]> heard = new java.util.concurrent.LinkedBlockingQueue<>();
        try (Peer peer = Peer.tls(server.serving(), false,
                socket -> heard.add(socket.getInputStream().readAllBytes()))) {
            probe(peer);
            for (int connection = 0; connection < 3; connection++) {
                byte[] bytes = heard.poll(10, java.util.concurrent.TimeUnit.SECONDS);
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).isEmpty();
            }
        }
    }

    @Test
    void aHugeCertificateIsNoCrash() throws Exception {
        String[] names = java.util.stream.IntStream.range(0, 10_000)
                .mapToObj(i -> "host-" + i + ".example.test")
                .toArray(String[]::new);
        try (Peer peer = Peer.tls(ROOT.issue(Wish.server(names)).serving())) {
            Collected<TlsEvidence> seen = probe(peer);
            assertThat(seen.failure()).isNotNull();
            assertThat(seen.evidence().chain()).isEmpty();
        }
    }

    @Test
    void aRefusedConnectionIsNoHandshake() throws Exception {
        try (Socket nobody = Checks.closedPort()) {
            Collected<TlsEvidence> seen = probe(Checks.https(nobody.getLocalPort()));
            assertThat(kind(seen)).isEqualTo(FailureKind.CONNECTION_REFUSED);
            assertThat(seen.failure().operation()).isEqualTo(Operation.CONNECT);
            assertThat(seen.evidence().versions()).isEmpty();
        }
    }
}
