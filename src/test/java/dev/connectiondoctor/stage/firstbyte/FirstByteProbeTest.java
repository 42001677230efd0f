package dev.connectiondoctor.stage.firstbyte;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.ProxyAddress;
import dev.connectiondoctor.net.Route;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence.Sample;
import dev.connectiondoctor.stage.http.Checkup;
import dev.connectiondoctor.stage.http.RawServer;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

class FirstByteProbeTest {
    private static final String REFUSAL = "{\"error\":{\"message\":\"no key\"}}";

    @ParameterizedTest
    @CsvSource({"/v1, /v1/models", "'', /v1/models", "/api/v1, /api/v1/models"})
    void asksWithoutAKeyForTheListOfModels(String path, String asked) throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.answer(401, "application/json", REFUSAL));
                Checkup checkup = new Checkup(server.base(path), Protocol.AUTO)) {
            Collected<FirstByteEvidence> collected = checkup.run(new FirstByteProbe());
            FirstByteEvidence evidence = collected.evidence();
            assertThat(collected.failure()).isNull();
            assertThat(collected.requests()).isEqualTo(6);
            assertThat(evidence.samples()).extracting(Sample::cold)
                    .containsExactly(true, false, true, false, true, false);
            assertThat(evidence.samples()).allSatisfy(sample -> {
                assertThat(sample.status()).isEqualTo(401);
                assertThat(sample.firstByteMs()).isPositive();
                assertThat(sample.connectMs() > 0).isEqualTo(sample.cold());
            });
            assertThat(evidence.httpVersion()).isEqualTo("HTTP/1.1");
            assertThat(evidence.answer().error().message()).isEqualTo("no key");
            assertThat(server.requests()).hasSize(6).allSatisfy(request -> {
                assertThat(request.target()).isEqualTo(asked);
                assertThat(request.headers()).containsEntry("host", "127.0.0.1:" + server.port())
                        .containsEntry("connection", "keep-alive")
                        .doesNotContainKeys("authorization", "x-api-key");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"anthropic, gw.example.com, /a, /a/v1/models?limit=1000", "openai-chat, gw.example.com, '', /models",
            "auto, generativelanguage.googleapis.com, /v1beta/openai, /v1beta/openai/models",
            "auto, gw.example.com, /x, /x/v1/models"})
    void asksWhereTheProtocolHasItsList(String protocol, String host, String path, String target) {
        BaseUrl base = new BaseUrl("", null, -1, "https", host, 443, path, false, false);
        Endpoint endpoint = new Endpoint(base, Protocol.byId(protocol).orElseThrow(), null, null);
        assertThat(Request.of(endpoint, Route.DIRECT).head()).startsWith("GET " + target + " HTTP/1.1\r\n");
    }

    @Test
    void aSlowServerShowsInTheTimeToTheFirstByteAlone() throws Exception {
        Duration delay = Duration.ofMillis(200);
        AtomicInteger asked = new AtomicInteger();
        try (RawServer server = new RawServer((_, reply) -> {
            if (asked.getAndIncrement() % 2 == 0) {
                Thread.sleep(delay);
            }
            reply.answer(401, "application/json", REFUSAL);
        }); Checkup checkup = new Checkup(server.base("/v1"), Protocol.AUTO)) {
            FirstByteEvidence evidence = checkup.run(new FirstByteProbe()).evidence();
            double slow = fastest(evidence, true);
            double quick = fastest(evidence, false);
            assertThat(slow).isGreaterThanOrEqualTo(delay.toMillis());
            assertThat(slow / quick).isGreaterThan(2);
            assertThat(evidence.samples()).filteredOn(Sample::cold).anyMatch(sample -> sample.connectMs() < slow);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "HTTP/1.1 401 X\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}",
            "HTTP/1.0 401 X\r\nContent-Type: application/json\r\n\r\n{}",
            "HTTP/1.1 401 X\r\nContent-Type: application/json\r\n\r\n{}",
            "HTTP/1.1 401 X\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\n{}\r\n0\r\nT: t\r\n\r\n"})
    void toleratesServersThatClose(String answer) throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.write(answer).close());
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.AUTO)) {
            Collected<FirstByteEvidence> collected = checkup.run(new FirstByteProbe());
            assertThat(collected.failure()).isNull();
            assertThat(collected.evidence().samples()).hasSize(3).allMatch(Sample::cold);
            assertThat(collected.evidence().answer().body()).isEqualTo("{}");
            assertThat(collected.evidence().answer().bodyComplete()).isTrue();
        }
    }

    @Test
    void readsThisComputersClockAgainstTheAnswersDate() throws Exception {
        Clock ahead = Clock.fixed(Instant.parse("2026-03-01T12:10:00Z"), ZoneOffset.UTC);
        try (RawServer server = new RawServer((_, reply) -> reply.answer(200, "application/json", "{}",
                "Date: Sun, 01 Mar 2026 12:00:00 GMT"));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.AUTO, ahead, Route.DIRECT)) {
            assertThat(checkup.run(new FirstByteProbe()).evidence().clockOffsetSeconds()).isEqualTo(600);
        }
    }

    @Test
    void asksAProxyForTheWholeAddressOverPlainHttp() throws Exception {
        ProxyAddress.Login login = new ProxyAddress.Login("u", "p");
        try (RawServer server = new RawServer((_, reply) -> reply.answer(200, "application/json", "{}"))) {
            ProxyAddress proxy = new ProxyAddress("http", "127.0.0.1", server.port(), login);
            try (Checkup checkup = new Checkup(server.base("/v1"), Protocol.AUTO, Clock.systemUTC(),
                    new Route("option", null, proxy))) {
                checkup.run(new FirstByteProbe());
                assertThat(server.requests().getFirst().target())
                        .isEqualTo("http://127.0.0.1:" + server.port() + "/v1/models");
                assertThat(server.requests().getFirst().headers()).containsEntry("proxy-authorization", "Basic dTpw");
            }
        }
    }

    @Test
    void anIpv6HostIsNamedInBrackets() {
        BaseUrl base = new BaseUrl("", null, -1, "http", "::1", 8080, "/v1", false, true);
        assertThat(Request.of(new Endpoint(base, Protocol.AUTO, null, null), Route.DIRECT).head())
                .contains("\r\nHost: [::1]:8080\r\n");
    }

    @Test
    void aConnectionThatClosesWithoutAnAnswer() throws Exception {
        Collected<FirstByteEvidence> collected = collect((_, reply) -> reply.close());
        assertThat(collected.failure().kind()).isEqualTo(FailureKind.HTTP_CLOSED);
        assertThat(collected.evidence().samples()).extracting(Sample::status).containsExactly(0);
        assertThat(collected.evidence().answer()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"true, speaks-tls", "false, no-difference"})
    void aPortThatHangsUpIsGreetedInTls(boolean tls, String outcome) throws Exception {
        byte[] alert = {21, 3, 3, 0, 2, 2, 80};
        try (Peer peer = Peer.plain(socket -> {
            if (socket.getInputStream().read() == 22 && tls) {
                socket.getOutputStream().write(alert);
                Peer.readToEnd(socket);
            }
        }); Checkup checkup = new Checkup(BaseUrl.parse("http://127.0.0.1:" + peer.port() + "/v1"), Protocol.AUTO)) {
            assertThat(checkup.run(new FirstByteProbe()).experiments()).extracting(Experiment::outcome)
                    .containsExactly(outcome);
        }
    }

    @Test
    void aConnectionThatIsReset() throws Exception {
        assertThat(collect((_, reply) -> reply.reset()).failure().kind()).isEqualTo(FailureKind.HTTP_RESET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.6\r\n", "HTTP/1.1 abc\r\n\r\n",
            "HTTP/1.1 200 X\r\nContent-Length: x\r\n\r\n"})
    void somethingThatIsNotHttp(String words) throws Exception {
        Collected<FirstByteEvidence> collected = collect((_, reply) -> reply.write(words));
        assertThat(collected.failure().kind()).isEqualTo(FailureKind.HTTP_NOT_HTTP);
    }

    @Test
    void headersWithoutEnd() throws Exception {
        Collected<FirstByteEvidence> collected = collect((_, reply) -> {
            reply.write("HTTP/1.1 200 X\r\n");
            while (true) {
                reply.write("X-Y: " + "z".repeat(5_000) + "\r\n");
            }
        });
        assertThat(collected.failure().kind()).isEqualTo(FailureKind.HTTP_NOT_HTTP);
    }

    @Test
    void aBodyWithoutEndIsCutAndItsConnectionNotUsedAgain() throws Exception {
        Collected<FirstByteEvidence> collected = collect((_, reply) -> {
            reply.chunked("text/html");
            while (true) {
                reply.chunk("z".repeat(5_000));
            }
        });
        assertThat(collected.failure()).isNull();
        assertThat(collected.evidence().samples()).hasSize(3).allMatch(Sample::cold);
        assertThat(collected.evidence().answer().bodyBytes()).isLessThanOrEqualTo(65_536);
        assertThat(collected.evidence().answer().bodyComplete()).isFalse();
    }

    @Test
    void aByteNowAndThenDoesNotOutlastTheLimit() throws Exception {
        try (RawServer server = new RawServer((_, reply) -> {
            while (true) {
                reply.write("H");
                Thread.sleep(Duration.ofMillis(20));
            }
        }); Checkup checkup = new Checkup(server.base("/v1"), Protocol.AUTO)) {
            checkup.withLimits(
                    limits -> limits.withWaits(limits.connect(), limits.handshake(), Duration.ofMillis(300)));
            assertThat(checkup.run(new FirstByteProbe()).failure().kind()).isEqualTo(FailureKind.HTTP_TIMEOUT);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void anInterruptEndsItAtOnce() throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.socket().getInputStream().read());
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.AUTO)) {
            Checkup.Running<FirstByteEvidence> running = checkup.start(new FirstByteProbe());
            server.awaitRequest();
            assertThat(running.interrupted()).isInstanceOf(InterruptedException.class);
        }
    }

    private static double fastest(FirstByteEvidence evidence, boolean cold) {
        return evidence.samples()
                .stream()
                .filter(sample -> sample.cold() == cold)
                .mapToDouble(Sample::firstByteMs)
                .min()
                .orElseThrow();
    }

    private static Collected<FirstByteEvidence> collect(RawServer.Handler handler) throws Exception {
        try (RawServer server = new RawServer(handler);
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.AUTO)) {
            return checkup.run(new FirstByteProbe());
        }
    }
}
