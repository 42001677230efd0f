package dev.connectiondoctor.stage.tls;

import static dev.connectiondoctor.lines.Checks.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Mint;
import dev.connectiondoctor.lines.Mint.Wish;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.practice.wire.Connection;
import dev.connectiondoctor.practice.wire.HandMadeCertificates;
import dev.connectiondoctor.stage.Collected;

/** Servers that send what no certificate should be: data comes of it, never a crash. */
class HostileChainTest {
    private static final Mint ROOT = Mint.selfSigned(Wish.authority("CN=Hostile Root"));

    private static Collected<TlsEvidence> probe(Peer peer) throws Exception {
        Options options = Checks.https(peer.port());
        try (Network network = Checks.network(options)) {
            return new TlsProbe().collect(Checks.context(options, network));
        }
    }

    private static Peer sending(List<byte[]> certificates) {
        return Peer.plain(socket -> send(socket, certificates));
    }

    private static void send(Socket socket, List<byte[]> certificates) throws IOException {
        new HandMadeCertificates(certificates).receive(new Connection(socket));
    }

    private static byte[] der(Mint mint) throws Exception {
        return mint.certificate().getEncoded();
    }

    private static FailureKind kind(Peer peer) throws Exception {
        Collected<TlsEvidence> seen = probe(peer);
        assertThat(seen.evidence().chain()).isEmpty();
        assertThat(seen.failure()).isNotNull();
        assertThat(seen.failure().text()).hasSizeLessThan(600);
        return seen.failure().kind();
    }

    @Test
    void aHundredCertificates() throws Exception {
        Mint server = ROOT.issue(Wish.server(HOST));
        List<byte[]> chain = new ArrayList<>(List.of(der(server)));
        chain.addAll(Collections.nCopies(99, der(ROOT)));
        try (Peer peer = sending(chain)) {
            assertThat(kind(peer)).isEqualTo(FailureKind.CERT_TOO_LARGE);
        }
    }

    @Test
    void elevenCertificates() throws Exception {
        List<byte[]> chain = new ArrayList<>(List.of(der(ROOT.issue(Wish.server(HOST)))));
        chain.addAll(Collections.nCopies(10, der(ROOT)));
        try (Peer peer = sending(chain)) {
            assertThat(kind(peer)).isEqualTo(FailureKind.CERT_TOO_LARGE);
        }
    }

    @Test
    void tenThousandNames() throws Exception {
        String[] names = IntStream.range(0, 10_000)
                .mapToObj(index -> "host-" + index + ".example")
                .toArray(String[]::new);
        try (Peer peer = sending(List.of(der(ROOT.issue(Wish.server(names)))))) {
            assertThat(kind(peer)).isEqualTo(FailureKind.CERT_TOO_LARGE);
        }
    }

    @Test
    void asManyNamesAsJavaTakes() throws Exception {
        String[] names = Stream
                .concat(Stream.of(HOST), IntStream.range(0, 1200).mapToObj(index -> "host-" + index + ".example"))
                .toArray(String[]::new);
        try (Peer peer = Peer.tls(ROOT.issue(Wish.server(names)).serving())) {
            Collected<TlsEvidence> seen = probe(peer);
            assertThat(seen.evidence().chain().getFirst().sans()).hasSize(200);
            assertThat(seen.evidence().verification()).matches(TlsEvidence.Verification::hostMatches);
        }
    }

    @Test
    void bytesThatAreNoCertificate() throws Exception {
        byte[] nonsense = "<html>not a certificate</html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try (Peer peer = sending(List.of(nonsense))) {
            assertThat(kind(peer)).isEqualTo(FailureKind.CERT_MALFORMED);
        }
    }

    @Test
    void aCertificateTornInTwo() throws Exception {
        try (Peer peer = sending(List.of(java.util.Arrays.copyOf(der(ROOT), 90)))) {
            assertThat(kind(peer)).isEqualTo(FailureKind.CERT_MALFORMED);
        }
    }

    @Test
    void noCertificateAtAll() throws Exception {
        try (Peer peer = sending(List.of())) {
            assertThat(kind(peer)).isEqualTo(FailureKind.CERT_MALFORMED);
        }
    }

    @Test
    void namesThatWouldSteerATerminalAreShownHarmlessly() throws Exception {
        String bidi = "\u202Eevil\u2066";
        Mint box = Mint.selfSigned(
                Wish.authority("CN=\\1B[31m\\<script\\>alert(1)" + bidi + ",O=" + "x".repeat(6_000)));
        try (Peer peer = Peer.tls(box.issue(Wish.server(HOST)).serving())) {
            TlsEvidence seen = probe(peer).evidence();
            String issuer = seen.chain().getFirst().issuer();
            assertThat(issuer).contains("script").doesNotContainPattern("[\\p{Cc}\\p{Cf}]").hasSizeLessThan(600);
            assertThat(seen.verification().topIssuer()).isEqualTo(issuer);
            assertThat(seen.chain().get(1).subject()).isEqualTo(issuer);
        }
    }
}
