package dev.connectiondoctor.stage.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Prompt;
import dev.connectiondoctor.target.Protocol;

class LlmClientTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String JSON = "application/json";
    private static final Dialect CHAT = Dialect.of(Protocol.OPENAI_CHAT);

    @Test
    void sendsWhatTheDialectSaysUnderItsOwnName() throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.answer(200, JSON, "{}"));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.ANTHROPIC)) {
            LlmClient client = new LlmClient(checkup.context());
            Dialect anthropic = Dialect.of(Protocol.ANTHROPIC);
            client.send(LlmRequest.prompt(server.base(""), anthropic, Prompt.brief("m", 16)), LIMIT);
            RawServer.Asked asked = server.requests().getFirst();
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.target()).isEqualTo("/v1/messages");
            assertThat(asked.headers()).containsEntry("x-api-key", Checkup.KEY)
                    .containsEntry("anthropic-version", "2023-06-01")
                    .containsEntry("accept-encoding", "identity")
                    .containsEntry("content-type", JSON)
                    .containsEntry("user-agent", UserAgent.value())
                    .doesNotContainKeys("authorization", "upgrade", "http2-settings");
            assertThat(UserAgent.value()).startsWith("connection-doctor/");
            assertThat(client.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirectAndTakesTheKeyNowhere(int status) throws Exception {
        try (RawServer other = new RawServer((_, reply) -> reply.answer(200, JSON, "{}"));
                RawServer server = new RawServer((_, reply) -> reply.answer(status, "text/plain", "",
                        "Location: http://127.0.0.1:" + other.port() + "/v1/models?k=" + Checkup.KEY));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            HttpAnswer answer = answer(checkup, LlmRequest.models(server.base("/v1"), CHAT, true));
            assertThat(answer.isRedirect()).isTrue();
            assertThat(answer.headers().get("location")).endsWith("?k=[key]");
            assertThat(other.requests()).isEmpty();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void theKeyDoesNotGoToAnotherOrigin() throws Exception {
        try (RawServer own = new RawServer((_, reply) -> reply.answer(200, JSON, "{}"));
                RawServer other = new RawServer((_, reply) -> reply.answer(200, JSON, "{}"));
                Checkup checkup = new Checkup(own.base("/v1"), Protocol.OPENAI_CHAT)) {
            answer(checkup, LlmRequest.models(other.base("/v1"), CHAT, true));
            answer(checkup, LlmRequest.models(own.base("/other"), CHAT, true));
            answer(checkup, LlmRequest.models(own.base("/v1"), CHAT, false));
            assertThat(other.requests().getFirst().headers()).doesNotContainKey("authorization");
            assertThat(own.requests().getFirst().headers()).containsEntry("authorization", "Bearer " + Checkup.KEY);
            assertThat(own.requests().getLast().headers()).doesNotContainKey("authorization");
        }
    }

    @Test
    void overPlainHttpTheKeyStaysOnThisComputerUnlessItIsLetGo() {
        BaseUrl far = new BaseUrl("", null, -1, "http", "gw.example.com", 80, "/v1", false, false);
        BaseUrl secure = new BaseUrl("", null, -1, "https", "gw.example.com", 443, "/v1", false, false);
        assertThat(authorised(far, false)).isFalse();
        assertThat(authorised(far, true)).isTrue();
        assertThat(authorised(secure, false)).isTrue();
    }

    @Test
    void nothingOfTheKeyThatComesBackIsKept() throws Exception {
        String echo = "{\"error\":{\"type\":\"t " + Checkup.KEY + "\",\"code\":\"" + Checkup.KEY + "\",\"message\":\""
                + "m".repeat(480) + Checkup.KEY + "\"}}";
        try (RawServer server = new RawServer((asked, reply) -> reply.answer(401, JSON, echo + asked.headers(),
                "X-Request-Id: " + Checkup.KEY, "Server: " + Checkup.KEY, "Set-Cookie: a=" + Checkup.KEY,
                "Www-Authenticate: Bearer " + Checkup.KEY));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            HttpAnswer answer = answer(checkup, LlmRequest.models(server.base("/v1"), CHAT, true));
            assertThat(server.requests().getFirst().headers()).containsEntry("authorization", "Bearer " + Checkup.KEY);
            assertThat(answer.toString()).contains("[key]").doesNotContain(Checkup.KEY).doesNotContain("canary");
            assertThat(answer.headers()).doesNotContainKey("set-cookie");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-line\nbreak", "sk-“quoted”", "sk-\u0000", "sk-\u200bzero", "sk-ü"})
    void aKeyThatNoHeaderCanCarryIsAFailureThatDoesNotRepeatIt(String key) throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.answer(200, JSON, "{}"));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT).withKey(key)) {
            Outcome outcome = new LlmClient(checkup.context())
                    .send(LlmRequest.models(server.base("/v1"), CHAT, true), LIMIT);
            assertThat(outcome).isInstanceOf(Outcome.Lost.class);
            assertThat(outcome.toString()).doesNotContain(key);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void anAddressThatNoRequestCanBeMadeToIsAFailure() throws Exception {
        try (Checkup checkup = new Checkup(base("/v 1"), Protocol.OPENAI_CHAT)) {
            Outcome outcome = new LlmClient(checkup.context()).send(LlmRequest.models(base("/v 1"), CHAT, true), LIMIT);
            assertThat(((Outcome.Lost) outcome).failure().kind()).isEqualTo(FailureKind.ADDRESS_INVALID);
        }
    }

    @Test
    void aBodyWithoutEndIsCutAtTheLimit() throws Exception {
        try (RawServer server = new RawServer((_, reply) -> {
            reply.chunked("text/html");
            while (true) {
                reply.chunk("x".repeat(10_000));
            }
        }); Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            HttpAnswer answer = answer(checkup, LlmRequest.models(server.base("/v1"), CHAT, true));
            assertThat(answer.bodyComplete()).isFalse();
            assertThat(answer.bodyBytes()).isBetween(1L << 20, (1L << 20) + 65_536);
            assertThat(answer.body()).hasSize(4_096);
        }
    }

    @Test
    void aStalledBodyEndsWithTheTimeLimit() throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply.chunked(JSON).chunk("{"));
                Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            LlmClient client = new LlmClient(checkup.context());
            Opened opened = client.open(LlmRequest.models(server.base("/v1"), CHAT, true), LIMIT);
            Outcome.Lost lost = (Outcome.Lost) client.finish((Opened.Answer) opened, Duration.ofMillis(300));
            assertThat(lost.failure().kind()).isEqualTo(FailureKind.HTTP_TIMEOUT);
            assertThat(lost.failure().operation()).isEqualTo(Operation.HTTP_BODY);
            assertThat(lost.answer().status()).isEqualTo(200);
            assertThat(lost.answer().bodyComplete()).isFalse();
        }
    }

    @Test
    void anAnswerCutInTheMiddleIsLostButItsStatusIsKnown() throws Exception {
        try (RawServer server = new RawServer((_, reply) -> reply
                .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":")
                .close()); Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            Outcome.Lost lost = (Outcome.Lost) send(checkup, LlmRequest.models(server.base("/v1"), CHAT, true));
            assertThat(lost.failure().kind()).isEqualTo(FailureKind.HTTP_CLOSED);
            assertThat(lost.answer().body()).isEqualTo("{\"data\":");
        }
    }

    /** How a server may end a connection without answering. */
    enum Silent {
        CLOSE(FailureKind.HTTP_CLOSED), RESET(FailureKind.HTTP_RESET), NOT_HTTP(FailureKind.HTTP_NOT_HTTP);

        private final FailureKind kind;

        Silent(FailureKind kind) {
            this.kind = kind;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatEndsWithoutAnAnswer(Silent how) throws Exception {
        try (RawServer server = new RawServer((_, reply) -> {
            switch (how) {
                case CLOSE -> reply.close();
                case RESET -> reply.reset();
                case NOT_HTTP -> reply.write("SSH-2.0-OpenSSH_9.6\r\n\r\n").close();
            }
        }); Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            LlmRequest prompt = LlmRequest.prompt(server.base("/v1"), CHAT, Prompt.brief("m", 16));
            Outcome.Lost lost = (Outcome.Lost) send(checkup, prompt);
            assertThat(lost.failure().kind()).isEqualTo(how.kind);
            assertThat(lost.failure().operation()).isEqualTo(Operation.HTTP_REQUEST);
            assertThat(server.requests()).as("attempts").hasSize(1);
            send(checkup, LlmRequest.models(server.base("/v1"), CHAT, true));
            assertThat(server.requests()).as("attempts").hasSize(2);
            assertThat(server.requests().getLast().headers()).doesNotContainKey("content-length");
        }
    }

    @Test
    void aPortWhereNobodyListens() throws Exception {
        BaseUrl gone;
        try (RawServer server = new RawServer((_, _) -> {})) {
            gone = server.base("/v1");
        }
        try (Checkup checkup = new Checkup(gone, Protocol.OPENAI_CHAT)) {
            Outcome.Lost lost = (Outcome.Lost) send(checkup, LlmRequest.models(gone, CHAT, true));
            assertThat(lost.failure().kind()).isEqualTo(FailureKind.CONNECTION_REFUSED);
            assertThat(lost.failure().operation()).isEqualTo(Operation.CONNECT);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInterruptEndsARequestAndItsConnectionAtOnce(boolean headersCame) throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        try (RawServer server = new RawServer((_, reply) -> {
            if (headersCame) {
                reply.chunked(JSON).chunk("{");
            }
            waiting.countDown();
            try {
                reply.socket().getInputStream().read();
            } finally {
                gone.countDown(); // by its end, or by a reset where something of the answer was not read yet
            }
        }); Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            CompletableFuture<Throwable> left = new CompletableFuture<>();
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    send(checkup, LlmRequest.models(server.base("/v1"), CHAT, true));
                    left.complete(new AssertionError("answered"));
                } catch (InterruptedException e) {
                    left.complete(e);
                }
            });
            waiting.await();
            thread.interrupt();
            assertThat(left.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            assertThat(gone.await(30, TimeUnit.SECONDS)).as("the connection is closed too").isTrue();
        }
    }

    @Test
    void closingAnAnswerClosesItsConnection() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (RawServer server = new RawServer((_, reply) -> {
            reply.chunked(JSON).chunk("{");
            reply.socket().getInputStream().read();
            gone.countDown();
        }); Checkup checkup = new Checkup(server.base("/v1"), Protocol.OPENAI_CHAT)) {
            LlmRequest request = LlmRequest.models(server.base("/v1"), CHAT, true);
            Opened.Answer answer = (Opened.Answer) new LlmClient(checkup.context()).open(request, LIMIT);
            assertThat(gone.getCount()).isEqualTo(1);
            answer.close();
            assertThat(gone.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static boolean authorised(BaseUrl base, boolean allowPlainHttp) {
        KeyRule rule = new KeyRule(new Endpoint(base, Protocol.OPENAI_CHAT, null, new ApiKey(Checkup.KEY)),
                allowPlainHttp, false);
        LlmRequest request = new LlmRequest(base, CHAT, CHAT.modelsUrl(base), Map.of(), null, true);
        return rule.authorization(request).isPresent();
    }

    private static BaseUrl base(String path) {
        return new BaseUrl("", null, -1, "http", "127.0.0.1", 9, path, false, true);
    }

    private static Outcome send(Checkup checkup, LlmRequest request) throws InterruptedException {
        return new LlmClient(checkup.context()).send(request, LIMIT);
    }

    private static HttpAnswer answer(Checkup checkup, LlmRequest request) throws InterruptedException {
        return ((Outcome.Answered) send(checkup, request)).answer();
    }
}
