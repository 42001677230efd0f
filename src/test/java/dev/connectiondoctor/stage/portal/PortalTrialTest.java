package dev.connectiondoctor.stage.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.connectiondoctor.ControlHosts;
import dev.connectiondoctor.ControlHosts.KnownPage;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.BaseUrl;

/** What is made of the answers that come in place of two known pages, or as they should. */
class PortalTrialTest {
    private static final String TEXT = page(200, "text/plain", "success\n");
    private static final String NO_CONTENT = "HTTP/1.1 204 No Content\r\n\r\n";
    private static final String SENT_ON = "HTTP/1.1 302 Found\r\nLocation: http://wifi.example:8080/login?mac=02:00#x\r\n"
            + "Content-Length: 0\r\n\r\n";
    private static final String WELCOME = page(200, "text/html", "<title>Welcome,\n guest</title>");
    private static final String SIGN_IN = page(511, "text/html", "<html><title>Sign in</title>");
    private static final String REFUSED = page(403, "text/html", "<title>Not for you</title>");
    private static final String POLICY = page(200, "text/html", "<title>Blocked by policy</title>");
    private static final String BROKEN = page(502, "text/html", "<title>Bad gateway</title>");
    private static final String EMPTY = page(200, "text/html", "");
    private static final String GIBBERISH = "SSH-2.0-OpenSSH_9.6\r\n";

    private final List<Peer> peers = new ArrayList<>();
    private final BlockingQueue<String> heads = new LinkedBlockingQueue<>();

    @AfterEach
    void close() throws IOException {
        for (Peer peer : peers) {
            peer.close();
        }
    }

    private static String page(int status, String type, String body) {
        return "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                + "\r\n\r\n"
                + body;
    }

    private Peer sending(String answer) {
        return peer(socket -> {
            heads.add(Peer.readHead(socket));
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        });
    }

    private Peer peer(Peer.Behaviour behaviour) {
        Peer peer = Peer.plain(behaviour);
        peers.add(peer);
        return peer;
    }

    private static KnownPage known(int port, int status, String body) {
        return new KnownPage(BaseUrl.parse("http://check.example:" + port + "/known.txt"), status, body);
    }

    /** How to check with these in the place of two owners. */
    private static Options options(int first, int second) {
        List<KnownPage> pages = List.of(known(first, 200, "success"), known(second, 204, ""));
        return Checks.https(443)
                .withResolve(Map.of("check.example", List.of(Checks.loopback())))
                .withControls(new ControlHosts(List.of(), List.of(), pages, List.of()));
    }

    private static Experiment run(Options options, boolean besideProxy) throws Exception {
        try (Network network = Checks.network(options)) {
            return new PortalTrial(Checks.context(options, network), besideProxy).run(Stage.TLS).orElseThrow();
        }
    }

    private Experiment run(String first, String second) throws Exception {
        return run(options(sending(first).port(), sending(second).port()), false);
    }

    static Stream<Arguments> answers() {
        return Stream.of(arguments(TEXT, NO_CONTENT, "open"), arguments(SENT_ON, SENT_ON, "portal"),
                arguments(WELCOME, WELCOME, "portal"), arguments(SIGN_IN, WELCOME, "portal"),
                arguments(SENT_ON, NO_CONTENT, "mixed"), arguments(TEXT, REFUSED, "mixed"),
                arguments(SENT_ON, BROKEN, "mixed"), arguments(REFUSED, REFUSED, "blocked-page"),
                arguments(POLICY, BROKEN, "blocked-page"), arguments(BROKEN, GIBBERISH, "unreachable"),
                arguments(EMPTY, EMPTY, "unreachable"), arguments(NO_CONTENT, TEXT, "unreachable"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void saysWhatKindOfNetworkThisIs(String first, String second, String outcome) throws Exception {
        assertThat(run(first, second).outcome()).isEqualTo(outcome);
    }

    @Test
    void theSignInPageIsToldWithoutWhatIdentifiesTheVisitor() throws Exception {
        Map<String, Object> variant = run(SENT_ON, SENT_ON).variant();
        assertThat(variant).containsEntry("address", "http://wifi.example:8080/login")
                .containsEntry("redirected", true)
                .containsEntry("oneTarget", true)
                .containsEntry("signIn", true)
                .containsEntry("theirs", 0L);
        assertThat(variant.toString()).doesNotContain("mac=", "02:00");
    }

    @Test
    void aPageInTheirPlaceIsToldByItsTitle() throws Exception {
        Map<String, Object> variant = run(WELCOME, page(200, "text/html", "<html>x</html>")).variant();
        assertThat(variant).containsEntry("title", "Welcome, guest")
                .containsEntry("redirected", false)
                .containsEntry("signIn", true);
        assertThat(String.valueOf(variant.get("page"))).startsWith("http://check.example:");
    }

    @Test
    void anOwnerMayMoveItsPageOnItsOwnHost() throws Exception {
        String moved = "HTTP/1.1 301 Moved\r\nLocation: https://CHECK.example/known.txt\r\nContent-Length: 0\r\n\r\n";
        assertThat(run(moved, NO_CONTENT).outcome()).isEqualTo("open");
    }

    @Test
    void ownersThatMoveToHostsOfTheirOwnAreToldApart() throws Exception {
        String other = SENT_ON.replace("wifi.example", "elsewhere.example");
        assertThat(run(SENT_ON, other).variant()).containsEntry("oneTarget", false);
    }

    @Test
    void onePageAloneProvesNothing() throws Exception {
        Options both = options(sending(SENT_ON).port(), 1);
        List<KnownPage> one = both.controls().portals().subList(0, 1);
        Options options = both.withControls(new ControlHosts(List.of(), List.of(), one, List.of()));
        assertThat(run(options, false).outcome()).isEqualTo("mixed");
    }

    @Test
    void whoCannotBeReachedSaysNothing() throws Exception {
        try (Socket dead = Checks.closedPort()) {
            assertThat(run(options(sending(SENT_ON).port(), dead.getLocalPort()), false)).satisfies(made -> {
                assertThat(made.outcome()).isEqualTo("mixed");
                assertThat(made.variant()).containsEntry("theirs", 0L);
            });
        }
    }

    @Test
    void nothingOfTheCheckIsToldToTheirOwners() throws Exception {
        run(TEXT, NO_CONTENT);
        assertThat(heads).hasSize(2)
                .allSatisfy(head -> assertThat(head).startsWith("GET /known.txt HTTP/1.1\r\nHost: check.example:")
                        .doesNotContain(Checks.HOST, Checks.KEY)
                        .doesNotContainIgnoringCase("authorization", "cookie"));
    }

    @Test
    void aProxyIsAskedForThem() throws Exception {
        Options options = options(1, 2).withProxy("http://127.0.0.1:" + sending(SENT_ON).port());
        assertThat(run(options, false).outcome()).isEqualTo("portal");
        assertThat(heads).anyMatch(head -> head.startsWith("GET http://check.example:1/known.txt HTTP/1.1\r\n"));
    }

    @Test
    void aProxyThatIsNotThereIsPassedBy() throws Exception {
        try (Socket dead = Checks.closedPort()) {
            Options options = options(sending(SENT_ON).port(), sending(SENT_ON).port())
                    .withProxy("http://127.0.0.1:" + dead.getLocalPort());
            assertThat(run(options, false).outcome()).isEqualTo("unreachable");
            assertThat(run(options, true).outcome()).isEqualTo("portal");
        }
    }

    @Test
    void whoNeverAnswersOrNeverEndsIsLeft() throws Exception {
        Peer endless = peer(socket -> {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("X-More: more\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        });
        Peer silent = peer(Peer::readToEnd);
        assertThat(run(options(endless.port(), silent.port()), false).outcome()).isEqualTo("unreachable");
    }

    @Test
    void anInterruptEndsItAtOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        Peer silent = peer(socket -> {
            Peer.readHead(socket);
            begun.countDown();
            Peer.readToEnd(socket);
        });
        Options options = options(silent.port(), silent.port());
        try (Network network = Checks.network(options)) {
            FutureTask<Object> task = new FutureTask<>(
                    () -> new PortalTrial(Checks.context(options, network), false).run(Stage.TLS));
            Thread thread = Thread.ofVirtual().start(task);
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            thread.interrupt();
            assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
            assertThat(task.exceptionNow()).isInstanceOf(InterruptedException.class);
        }
    }
}
