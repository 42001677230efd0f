package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.practice.gateway.Gateway;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Frame;
import dev.connectiondoctor.practice.http.Handler;
import dev.connectiondoctor.practice.http.Json;
import dev.connectiondoctor.practice.http.Request;
import dev.connectiondoctor.practice.mint.Authority;
import dev.connectiondoctor.practice.mint.Identity;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.wire.TlsReception;
import dev.connectiondoctor.report.HtmlReport;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.MarkdownReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.text.Messages;

/**
 * A canary for a key: whatever a peer does, the key goes to the endpoint over a verified line and nowhere else. Looks at
 * what other peers received, at the report, at every event, and at what was printed.
 */
@Isolated("looks at the standard streams of the process")
class KeyStaysHomeTest {
    private static final String REFUSAL = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";

    @Test
    void aRedirectToAnotherOriginDoesNotGetIt() throws Exception {
        Recorder elsewhere = new Recorder(REFUSAL);
        check(lab -> {
            int other = lab.listen(new TlsReception(lab.mint().sound(Leaf.standard()).context(), false, elsewhere));
            Handler away = request -> Answer.Page.html(307, "moved")
                    .with("Location",
                            "https://localhost:" + other + request.target());
            return lab.service(Protocol.OPENAI_CHAT).answering(_ -> away).start();
        });
        assertThat(elsewhere.text()).as("nothing was sent to the other origin").isEmpty();
    }

    @Test
    void trialsWithOtherHeadersStayWithTheService() throws Exception {
        Recorder elsewhere = new Recorder(REFUSAL);
        ApiKey key = check(lab -> {
            int other = lab.listen(new TlsReception(lab.mint().sound(Leaf.standard()).context(), false, elsewhere));
            Handler refusing = request -> request.header("x-api-key") != null
                    ? Answer.Page.json(401, Map.of("error", Map.of("message", "no")))
                    : Answer.Page.html(307, "moved").with("Location", "https://localhost:" + other + request.target());
            return lab.service(Protocol.ANTHROPIC).answering(_ -> refusing).start();
        });
        assertThat(elsewhere.text()).as("nothing was sent to the other origin").isEmpty();
        assertNoTrace(key, elsewhere.text());
    }

    @Test
    void aLineThatIsNotVerifiedGetsNothingAtAll() throws Exception {
        Recorder stranger = new Recorder(REFUSAL);
        check(lab -> {
            Authority unknown = Authority.root("CN=Unknown Root");
            Identity identity = Identity.issued(Leaf.standard(), unknown, List.of());
            return lab.service(Protocol.ANTHROPIC)
                    .receiving(new TlsReception(identity.context(), false, stranger))
                    .start();
        });
        assertThat(stranger.text()).as("bytes after the handshake").isEmpty();
    }

    @Test
    void theWrongHostsCertificateGetsNothingAtAll() throws Exception {
        Recorder stranger = new Recorder(REFUSAL);
        check(lab -> {
            Identity identity = lab.mint().sound(Leaf.forHosts("other.test", List.of("other.test")));
            return lab.service(Protocol.OPENAI_CHAT)
                    .receiving(new TlsReception(identity.context(), false, stranger))
                    .start();
        });
        assertThat(stranger.text()).isEmpty();
    }

    @Test
    void aProxyDoesNotGetIt() throws Exception {
        Recorder proxy = new Recorder(REFUSAL);
        ApiKey key = check(lab -> lab.service(Protocol.OPENAI_CHAT)
                .start()
                .withProxy("http://127.0.0.1:" + lab.listen(proxy)));
        assertThat(proxy.text()).contains("CONNECT localhost:");
        assertNoTrace(key, proxy.text());
    }

    @Test
    void aPlainLineBeyondThisComputerDoesNotGetIt() throws Exception {
        Recorder plain = new Recorder("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        ApiKey key = check(lab -> lab.service(Protocol.OPENAI_CHAT)
                .receiving(plain)
                .usedAt("http://" + Lab.GATEWAY + ":%d/v1")
                .start());
        assertNoTrace(key, plain.text());
    }

    @Test
    void aServerThatRepeatsItDoesNotBringItIntoTheReport() throws Exception {
        check(lab -> lab.service(Protocol.OPENAI_CHAT).answering(KeyStaysHomeTest::repeating).start());
    }

    @Test
    void aServerThatRepeatsItInItsErrorsDoesNotBringItIntoTheReport() throws Exception {
        check(lab -> lab.service(Protocol.ANTHROPIC).answering(_ -> KeyStaysHomeTest::complaining).start());
    }

    private static Answer complaining(Request request) {
        String credentials = request.headers().getOrDefault("x-api-key", "none");
        return Answer.Page
                .json(401, Map.of("type", "error", "error",
                        Map.of("type", credentials, "message", "The key " + credentials + " is wrong. "
                                + "x".repeat(4050) + credentials)))
                .with("Request-Id", credentials)
                .with("Server", credentials)
                .with("Location", "/?key=" + credentials);
    }

    /** Sound answers, with the credentials in their headers, and in every event of a stream. */
    private static Handler repeating(Handler sound) {
        return request -> {
            String credentials = String.valueOf(request.header("authorization"));
            return switch (sound.answer(request)) {
                case Answer.Page page when Gateway.isPrompt(request) -> page.with("X-Request-Id", credentials);
                case Answer.Page page -> page.with("Server", credentials);
                case Answer.Events events -> events.ending(List.of(Frame.data(Json.text(Map.of("error",
                        Map.of("message", credentials, "code", credentials))))), Answer.End.IN_ORDER);
                case Answer.Flow flow -> flow;
                case Answer.Nothing nothing -> nothing;
                case Answer.HangUp hangUp -> hangUp;
            };
        };
    }

    private static ApiKey check(Situation.Setup setup) throws Exception {
        Situation situation = new Situation("canary", null, setup);
        List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PracticeNetwork network = situation.start();
                PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            System.setErr(capture);
            Options options = network.options()
                    .withLimits(network.options().limits().withRun(Duration.ofMinutes(1)));
            ApiKey key = Objects.requireNonNull(options.endpoint().key());
            Report report = new Doctor(network.environment()).start(options, events::add).await();

            assertNoTrace(key, new JsonReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING).write(report));
            assertNoTrace(key,
                    new HtmlReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING, ZoneOffset.UTC).write(report));
            assertNoTrace(key,
                    new MarkdownReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING, ZoneOffset.UTC).write(report));
            assertNoTrace(key, events.toString());
            assertNoTrace(key, report.toString());
            assertNoTrace(key, printed.toString(StandardCharsets.UTF_8));
            return key;
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static void assertNoTrace(ApiKey key, String text) {
        String secret = key.reveal();
        assertThat(text).doesNotContain(secret);
        assertThat(text).as("the greater part of it").doesNotContain(secret.substring(0, secret.length() / 2));
        assertThat(text).as("in Base64")
                .doesNotContain(Base64.getEncoder()
                        .encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
