package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.Protocol;
import tools.jackson.databind.json.JsonMapper;

class CheckTest {
    private static final String[] URL = {"check", "--base-url", "https://api.example.com"};

    private final Terminal terminal = new Terminal();
    private final FakeEngine engine = FakeEngine.reporting(Samples.healthy());

    @TempDir Path folder;

    static Stream<Arguments> endings() {
        return Stream.of(Arguments.of(Samples.healthy(), 0), Arguments.of(Samples.intercepted(), 1),
                Arguments.of(Samples.cutStream(), 1), Arguments.of(Samples.unusableAddress(), 1),
                Arguments.of(Samples.cancelled(), 3), Arguments.of(Samples.crashed(), 4));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void theExitCodeTellsTheVerdict(Report report, int code) {
        assertThat(terminal.run(FakeEngine.reporting(report), URL)).isEqualTo(code);
        assertThat(terminal.out()).isNotBlank();
    }

    @Test
    void jsonIsOneDocumentAndNothingElse() {
        check("--format", "json");
        assertThat(new JsonMapper().readTree(terminal.out()).at("/verdict/status").stringValue()).isEqualTo("healthy");
        assertThat(terminal.out()).startsWith("{").endsWith("}\n");
    }

    @Test
    void jsonSurvivesATerminalThatSpeaksNoUnicode() {
        terminal.speaking(StandardCharsets.US_ASCII)
                .run(engine, "check", "--base-url", "https://api.example.com",
                        "--format", "json");
        assertThat(new JsonMapper().readTree(terminal.rawOut()).at("/stages").size()).isEqualTo(9);
    }

    @Test
    void hostsOfOthersAreNamedBeforeAnyIsAsked() {
        check();
        assertThat(terminal.err().lines().findFirst()).hasValueSatisfying(first -> assertThat(first)
                .contains(engine.options().controls().names())
                .contains("--no-control-hosts"));
    }

    @Test
    void whereNoneMayBeAskedNoneIsNamed() {
        check("--no-control-hosts");
        assertThat(terminal.err()).doesNotContain("control-hosts");
    }

    @Test
    void progressGoesToStandardErrorOneLineAStage() {
        check("--no-control-hosts");
        assertThat(terminal.err().lines()).hasSize(9)
                .first()
                .asString()
                .isEqualTo("  ✓ passed   Settings: Address, key and model look right (12 ms)");
        assertThat(terminal.err()).doesNotContain("\u001b", "\r\u001b");
    }

    @Test
    void onATerminalOneLineIsWrittenOver() {
        terminal.live().run(engine, "check", "--base-url", "https://api.example.com", "--no-control-hosts");
        assertThat(terminal.err()).contains("\r\u001b[K  Secure the line (TLS) … ")
                .doesNotContain("\n")
                .endsWith("\r\u001b[K");
        assertThat(terminal.out()).doesNotContain("\u001b", "\r\u001b");
    }

    @Test
    void coloursAreForTheTerminalThatWantsThem() {
        terminal.coloured().run(engine, URL);
        assertThat(terminal.out()).contains("\u001b[32m");
    }

    @Test
    void everyOptionReachesTheEngine() throws Exception {
        check("--protocol", "openai-chat", "--model", "m", "--depth", "quick", "--only", "dns,tls", "--proxy", "none",
                "--resolve", "API.example.com:192.0.2.1", "--resolve", "api.example.com:[2001:db8::1]", "--resolve",
                "other:2001:db8::2", "--dns-server", "192.0.2.53", "--timeout", "1.5", "--max-silence", "7",
                "--max-tokens", "99", "--no-control-hosts", "--allow-plain-http");
        Options asked = engine.options();
        assertThat(asked.endpoint().base().host()).isEqualTo("api.example.com");
        assertThat(asked.endpoint().protocol()).isEqualTo(Protocol.OPENAI_CHAT);
        assertThat(asked.endpoint().model()).isEqualTo("m");
        assertThat(asked.depth()).isEqualTo(Depth.QUICK);
        assertThat(asked.only()).containsExactlyInAnyOrder(Stage.DNS, Stage.TLS);
        assertThat(asked.proxy()).isEqualTo("none");
        assertThat(asked.resolve()).isEqualTo(Map.of("api.example.com",
                List.of(InetAddress.ofLiteral("192.0.2.1"), InetAddress.ofLiteral("2001:db8::1")), "other",
                List.of(InetAddress.ofLiteral("2001:db8::2"))));
        assertThat(asked.dnsServer()).isEqualTo(new InetSocketAddress(InetAddress.ofLiteral("192.0.2.53"), 53));
        assertThat(asked.limits()).isEqualTo(Limits.STANDARD.withRun(Duration.ofMillis(1500))
                .withSilence(Duration.ofSeconds(7))
                .withOutputTokens(99));
        assertThat(asked.controlHosts()).isFalse();
        assertThat(asked.allowPlainHttp()).isTrue();
        assertThat(asked.sources()).containsEntry("baseUrl", "option").containsEntry("model", "option");
    }

    @Test
    void withoutOptionsTheUsualHolds() {
        check();
        assertThat(engine.options()).isEqualTo(Options.of(engine.options().endpoint())
                .withSources(Map.of("baseUrl", "option")));
        assertThat(engine.options().endpoint().key()).isNull();
        assertThat(engine.options().endpoint().protocol()).isEqualTo(Protocol.AUTO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.53:5353", "[2001:db8::53]:5353", "2001:db8::53", "[2001:db8::53]"})
    void nameServersMayHaveAPort(String server) {
        check("--dns-server", server);
        InetSocketAddress asked = engine.options().dnsServer();
        assertThat(asked.getPort()).isEqualTo(server.contains("5353") ? 5353 : 53);
    }

    @Test
    void theKeyComesFromAVariable() {
        terminal.set("MY_KEY", Samples.CANARY);
        check("--key-env", "MY_KEY");
        assertThat(engine.options().endpoint().key()).isEqualTo(new ApiKey(Samples.CANARY));
        assertThat(engine.options().sources()).containsEntry("key", "environment:MY_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", " key ", "key\n", "key\r\n", "key\n\n", "\tkey"})
    void blanksAroundAKeyAreKept(String given) throws Exception {
        Path file = Files.writeString(folder.resolve("key"), given);
        check("--key-file", file.toString());
        ApiKey fromFile = engine.options().endpoint().key();
        terminal.typed(given);
        check("--key-stdin");
        assertThat(engine.options().endpoint().key()).isEqualTo(fromFile)
                .isEqualTo(new ApiKey(given.replaceFirst("\r?\n\\z", "")));
    }

    @Test
    void aKeyHasAnEnd() {
        terminal.typed("k".repeat(65_537));
        assertThat(check("--key-stdin")).isEqualTo(2);
        assertThat(terminal.err()).contains("too long to be a key");
    }

    @Test
    void theKeyIsNowhereInWhatIsWritten() {
        terminal.set("MY_KEY", Samples.CANARY);
        check("--key-env", "MY_KEY");
        check("--key-env", "MY_KEY", "--format", "json");
        terminal.run(FakeEngine.failing(new IllegalStateException("header " + Samples.CANARY)), "check", "--base-url",
                "https://api.example.com", "--key-env", "MY_KEY");
        terminal.set("CONNECTION_DOCTOR_DEBUG", "1");
        terminal.run(FakeEngine.failing(new IllegalStateException("header " + Samples.CANARY)), "check", "--base-url",
                "https://api.example.com", "--key-env", "MY_KEY");
        assertThat(terminal.out() + terminal.err()).contains("IllegalStateException").doesNotContain("0123456789");
    }

    @Test
    void aBreakdownIsOneSentenceUnlessMoreIsWanted() {
        assertThat(terminal.run(FakeEngine.failing(new IllegalStateException("no")), URL)).isEqualTo(4);
        assertThat(terminal.err()).startsWith("The doctor itself failed (IllegalStateException at ").hasLineCount(1);
        assertThat(terminal.out()).isEmpty();
        terminal.set("CONNECTION_DOCTOR_DEBUG", "1").run(FakeEngine.failing(new IllegalStateException("no")), URL);
        assertThat(terminal.err().lines().count()).isGreaterThan(5);
    }

    @Test
    void ctrlCBringsThePartialReport() {
        assertThat(terminal.interrupted().run(FakeEngine.waiting(), URL)).isEqualTo(3);
        assertThat(terminal.out()).contains("This check was ended early");
    }

    @Test
    void theReportGoesToAFile() throws Exception {
        Path file = folder.resolve("report.json");
        Files.writeString(file, "old");
        check("--format", "json", "--output", file.toString());
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("The report is in " + file);
        assertThat(new JsonMapper().readTree(file).at("/complete").booleanValue()).isTrue();
        assertThat(folder.toFile().list()).containsExactly("report.json");
    }

    @Test
    void aFileOfTextHasNoColours() throws Exception {
        Path file = folder.resolve("report.txt");
        terminal.coloured().run(engine, "check", "--base-url", "https://api.example.com", "--output", file.toString());
        assertThat(file).content().contains("✓ passed").doesNotContain("\u001b");
    }

    @Test
    void rootsMustBeCertificates() throws Exception {
        Path file = Files.writeString(folder.resolve("roots.pem"), "no certificates here");
        assertThat(check("--public-roots", file.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("holds no certificates in PEM form");
        Files.writeString(file, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        assertThat(check("--system-roots", file.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("holds a certificate that cannot be read");
    }

    @Test
    void rootsAreTaken() throws Exception {
        Path file = Files.writeString(folder.resolve("roots.pem"), "# a comment\n" + Roots.ONE + "\n# another\n");
        check("--public-roots", file.toString(), "--system-roots", file.toString());
        assertThat(engine.options().publicRoots()).isEqualTo(file);
        assertThat(engine.options().systemRoots()).isEqualTo(file);
    }

    private int check(String... more) {
        return terminal.run(engine, Stream.concat(Stream.of(URL), Stream.of(more)).toArray(String[]::new));
    }
}
