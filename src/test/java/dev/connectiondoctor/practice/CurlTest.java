package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same networks seen by curl, where it is installed: another TLS library and another HTTP client than ours. */
class CurlTest {
    private static final List<Path> USUAL_PLACES = List.of(Path.of("/usr/bin/curl"), Path.of("/usr/local/bin/curl"),
            Path.of("/opt/homebrew/bin/curl"));

    /**
     * @param exitCode of curl: 7 not connected, 28 too late, 35 no handshake, 52 no answer, 56 no tunnel, 60 not trusted
     * @param words in what it prints; only words of the servers, as its own depend on its TLS library
     */
    private record Expected(String scenario, int exitCode, String words) {
        static Expected models(String scenario) {
            return new Expected(scenario, 0, "practice-small");
        }

        static Expected failure(String scenario, int exitCode) {
            return new Expected(scenario, exitCode, "");
        }
    }

    @TestFactory
    Stream<DynamicTest> curlSeesTheSame() {
        return USUAL_PLACES.stream()
                .filter(Files::isExecutable)
                .limit(1)
                .flatMap(curl -> expectations()
                        .map(expected -> DynamicTest.dynamicTest(expected.scenario(), () -> check(curl, expected))));
    }

    private static Stream<Expected> expectations() {
        return Stream.of(
                Expected.models("healthy"),
                Expected.models("healthy-http2"),
                Expected.models("healthy-plain-local"),
                Expected.models("healthy-through-proxy"),
                Expected.models("healthy-through-proxy-with-login"),
                Expected.models("healthy-through-secure-proxy"),
                Expected.models("healthy-private-authority"),
                Expected.models("ipv6-broken"),
                Expected.models("ipv4-broken"),
                Expected.models("some-addresses-fail"),
                Expected.models("intercepted-trusted"),
                Expected.models("key-lists-models-only"),
                new Expected("bot-challenge", 0, "Just a moment..."),
                Expected.models("wrong-order"),
                new Expected("key-rejected", 0, "invalid_api_key"),
                new Expected("proxy-wants-login", 56, "407"),
                new Expected("proxy-refuses", 56, "403"),
                Expected.failure("proxy-not-running", 7),
                new Expected("proxy-cannot-reach", 56, "503"),
                new Expected("proxy-is-web-server", 56, "405"),
                Expected.failure("proxy-not-trusted", 60),
                Expected.failure("port-closed", 7),
                Expected.failure("no-way-there", 7),
                Expected.failure("closed-without-answer", 52),
                Expected.failure("certificate-without-its-key", 35),
                Expected.failure("packets-dropped", 28),
                Expected.failure("self-signed", 60),
                Expected.failure("unknown-authority", 60),
                Expected.failure("missing-intermediate", 60),
                Expected.failure("expired", 60),
                Expected.failure("not-yet-valid", 60),
                Expected.failure("wrong-host", 60),
                Expected.failure("intercepted", 60),
                Expected.failure("intercepted-leaf-only", 60),
                Expected.failure("handshake-refused", 35),
                Expected.failure("only-old-versions", 35),
                Expected.failure("not-tls", 35));
    }

    private static void check(Path curl, Expected expected) throws IOException, InterruptedException {
        try (PracticeNetwork network = Scenarios.byName(expected.scenario()).orElseThrow().start()) {
            Process process = start(curl, PracticeInstructions.of(network));
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(printed).isEqualTo(expected.exitCode());
            assertThat(printed).containsIgnoringCase(expected.words());
        }
    }

    private static Process start(Path curl, PracticeInstructions instructions) throws IOException {
        List<String> command = new ArrayList<>(List.of(curl.toString(), "--disable", "--silent", "--show-error",
                "--connect-timeout", "2", "--max-time", "20", "--cacert", instructions.roots().toString(), "--header",
                "Authorization: Bearer " + instructions.key()));
        if (instructions.proxy() != null) {
            command.addAll(List.of("--proxy", instructions.proxy(), "--proxy-cacert",
                    instructions.roots().toString()));
        }
        instructions.resolve()
                .forEach((host, addresses) -> command.addAll(List.of("--resolve",
                        host + ":" + instructions.base().port() + ":" + String.join(",",
                                addresses.stream().map(address -> address.getHostAddress()).toList()))));
        command.add(instructions.base().url() + "/models");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        return builder.start();
    }
}
