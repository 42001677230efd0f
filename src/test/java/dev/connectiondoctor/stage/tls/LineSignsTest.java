package dev.connectiondoctor.stage.tls;

import static dev.connectiondoctor.lines.Checks.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.ControlHosts;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Mint;
import dev.connectiondoctor.lines.Mint.Wish;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.target.BaseUrl;

class LineSignsTest {
    private static final Mint PUBLIC = Mint.selfSigned(Wish.authority("CN=Public Root"));
    private static final Mint COMPANY = Mint.selfSigned(Wish.authority("CN=Company Root,O=Company"));
    private static final Map<String, String> WINDOWS = Map.of("OS", "Windows_NT");

    @TempDir Path folder;
    private final List<Progress> said = Collections.synchronizedList(new ArrayList<>());

    private LineSignals probe(Peer peer, UnaryOperator<Options> change, Map<String, String> variables)
            throws Exception {
        Options options = change.apply(Checks.https(peer.port()).withPublicRoots(PUBLIC.pem(folder)));
        try (Network network = Checks.network(options, variables)) {
            return new TlsProbe().collect(new ProbeContext(options, Checks.environment(variables), network,
                    Observations.none(), said::add)).evidence().signals();
        }
    }

    private LineSignals probe(Peer peer, ControlHosts controls) throws Exception {
        return probe(peer, options -> options.withControls(controls), Map.of());
    }

    private static Peer showing(Mint authority, String host) {
        return Peer.tls(authority.issue(Wish.server(host)).serving());
    }

    private static BaseUrl at(String scheme, Peer peer) {
        return BaseUrl.parse(scheme + "://localhost:" + peer.port());
    }

    private static ControlHosts control(Peer... peers) {
        return new ControlHosts(List.of(peers).stream().map(peer -> at("https", peer)).toList(), List.of());
    }

    @Test
    void anUnrelatedHostWithTheSameIssuerIsSeen() throws Exception {
        try (Peer endpoint = showing(COMPANY, HOST); Peer other = showing(COMPANY, "localhost")) {
            assertThat(probe(endpoint, control(other)).control())
                    .isEqualTo(new LineSignals.Control("localhost",
                            "CN=Company Root,O=Company", false, true, false));
            assertThat(said).extracting(Progress::key).contains("control");
        }
    }

    @Test
    void oneKeyForUnrelatedHostsIsSeen() throws Exception {
        Mint both = COMPANY.issue(Wish.server(HOST, "localhost"));
        try (Peer endpoint = Peer.tls(both.serving()); Peer other = Peer.tls(both.serving())) {
            assertThat(probe(endpoint, control(other)).control()).matches(LineSignals.Control::sameKey);
        }
    }

    @Test
    void anUnrelatedHostWithAPublicCertificateIsSeen() throws Exception {
        try (Peer endpoint = showing(COMPANY, HOST); Peer other = showing(PUBLIC, "localhost")) {
            assertThat(probe(endpoint, control(other)).control()).isEqualTo(
                    new LineSignals.Control("localhost", "CN=Public Root", true, false, false));
        }
    }

    @Test
    void theSecondHostIsAskedWhenTheFirstCannotBeReached() throws Exception {
        try (Peer endpoint = showing(COMPANY, HOST);
                Peer dead = Peer.plain(Peer::reset);
                Peer other = showing(PUBLIC, "localhost");
                Peer spare = showing(PUBLIC, "localhost")) {
            assertThat(probe(endpoint, control(dead, other, spare)).control())
                    .matches(LineSignals.Control::publicRoots);
            assertThat(spare.accepted()).isEmpty();
        }
    }

    @Test
    void nothingIsSentToTheUnrelatedHostAfterTheHandshake() throws Exception {
        var sent = new java.util.concurrent.LinkedBlockingQueue<Integer>();
        try (Peer endpoint = showing(COMPANY, HOST);
                Peer other = Peer.tls(COMPANY.issue(Wish.server("localhost")).serving(), false,
                        socket -> sent.add(socket.getInputStream().read()))) {
            assertThat(probe(endpoint, control(other)).control()).isNotNull();
            assertThat(sent.take()).isEqualTo(-1);
        }
    }

    @Test
    void aLineWithAPublicCertificateAsksNobody() throws Exception {
        try (Peer endpoint = showing(PUBLIC, HOST); Peer other = showing(PUBLIC, "localhost")) {
            assertThat(probe(endpoint, control(other)).withHellos(List.of()).withHttp2(null))
                    .isEqualTo(LineSignals.NONE);
            assertThat(other.accepted()).isEmpty();
            assertThat(said).isEmpty();
        }
    }

    @Test
    void nobodyIsAskedForAHostThatIsNotPublic() throws Exception {
        try (Peer endpoint = showing(COMPANY, "gateway.internal"); Peer other = showing(COMPANY, "localhost")) {
            Options options = Checks.of("https://gateway.internal:" + endpoint.port())
                    .withResolve(Map.of("gateway.internal", List.of(Checks.loopback())))
                    .withControls(control(other));
            assertThat(probe(endpoint, _ -> options, Map.of()).withHellos(List.of()).withHttp2(null))
                    .isEqualTo(LineSignals.NONE);
            assertThat(other.accepted()).isEmpty();
        }
    }

    @Test
    void nobodyIsAskedWhenItIsNotAllowed() throws Exception {
        Mint expired = PUBLIC.issue(Wish.server(HOST).valid(Instant.EPOCH, Instant.EPOCH.plusSeconds(60)));
        try (Peer endpoint = showing(COMPANY, HOST);
                Peer old = Peer.tls(expired.serving());
                Peer other = showing(COMPANY, "localhost");
                Peer clock = Peer.plain(Peer::readToEnd)) {
            ControlHosts controls = new ControlHosts(List.of(at("https", other)), List.of(at("http", clock)));
            UnaryOperator<Options> silent = options -> options.withControls(controls).withControlHosts(false);
            assertThat(probe(endpoint, silent, WINDOWS).control()).isNull();
            assertThat(probe(old, silent, WINDOWS).clocks()).isEmpty();
            assertThat(other.accepted()).isEmpty();
            assertThat(clock.accepted()).isEmpty();
        }
    }

    private static void tellTime(Socket socket, Duration ahead, String more) throws Exception {
        Peer.readHead(socket);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().plus(ahead).atOffset(ZoneOffset.UTC));
        Peer.say(socket, "HTTP/1.1 204 No Content\r\nDate: " + date + "\r\n" + more + "Connection: close\r\n\r\n");
    }

    @Test
    void clocksOfOthersAreReadWhenTheDatesAreWrong() throws Exception {
        Mint expired = PUBLIC.issue(Wish.server(HOST).valid(Instant.EPOCH, Instant.EPOCH.plusSeconds(60)));
        try (Peer endpoint = Peer.tls(expired.serving());
                Peer ahead = Peer.plain(socket -> tellTime(socket, Duration.ofHours(1), ""));
                Peer kept = Peer.plain(socket -> tellTime(socket, Duration.ofHours(-1), "Age: 3600\r\n"));
                Peer rubbish = Peer.plain(socket -> {
                    Peer.readHead(socket);
                    Peer.say(socket, "HTTP/1.1 200 OK\r\nDate: yesterday\r\nContent-Length: 0\r\n\r\n");
                })) {
            List<BaseUrl> clocks = List.of(at("http", ahead), at("http", kept), at("http", rubbish));
            List<LineSignals.ClockReading> read = probe(endpoint, new ControlHosts(List.of(), clocks)).clocks();
            assertThat(read).hasSize(2);
            assertThat(read.get(0).offsetSeconds()).isBetween(-3600L, -3590L);
            assertThat(read.get(1).offsetSeconds()).isBetween(0L, 10L);
        }
    }

    @Test
    void windowsWouldFindNoAddressToAsk() throws Exception {
        try (Peer endpoint = showing(PUBLIC, HOST)) {
            assertThat(probe(endpoint, UnaryOperator.identity(), WINDOWS).revocation())
                    .containsExactly(new LineSignals.Revocation("none", "", false));
        }
    }

    @Test
    void countsTimestampsOfEitherVersion() throws Exception {
        for (String version : List.of("TLSv1.2", "TLSv1.3")) {
            try (Peer endpoint = Peer.plain(socket -> new TimestampServer(COMPANY.issue(Wish.server(HOST)), version)
                    .serve(socket))) {
                assertThat(probe(endpoint, ControlHosts.NONE).handshakeScts()).as(version).isEqualTo(2);
            }
        }
    }

    @Test
    void findsThatThereAreNoTimestamps() throws Exception {
        try (Peer endpoint = showing(COMPANY, HOST)) {
            assertThat(probe(endpoint, ControlHosts.NONE).handshakeScts()).isZero();
        }
    }

    @Test
    void aTornListOfTimestampsIsCountedAsFarAsItGoes() {
        assertThat(SctClient.count(new byte[0])).isZero();
        assertThat(SctClient.count(new byte[]{0, 9, 0, 1, 7, 0, 9, 1})).isOne();
    }

    @Test
    void theHostsThatComeWithTheProductHaveTwoOwnersEach() {
        ControlHosts standard = ControlHosts.standard();
        assertThat(standard.secure()).hasSize(2).allMatch(host -> host.usable() && host.secure());
        assertThat(standard.clocks()).hasSize(2).allMatch(host -> host.usable() && !host.secure());
    }
}
