package dev.connectiondoctor.real;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

/** A service of somebody else's that speaks all three protocols, and asks for the key before it looks at the path. */
@RealPart
class AimockTest {
    private static final String MODEL = "gpt-4o";

    private Bench bench;
    private int port;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        bench = new Bench(folder);
        port = Bench.freePort();
        String numbers = IntStream.rangeClosed(1, 600).mapToObj(String::valueOf).collect(Collectors.joining("\\n"));
        bench.write("fixtures.json", """
                {"fixtures": [
                    {"match": {"userMessage": "Reply with the word OK"}, "response": {"content": "OK"}},
                    {"match": {"userMessage": "Count from"}, "response": {"content": "%s"}}
                ]}""".formatted(numbers));
        bench.start(Map.of("AIMOCK_API_KEYS", Bench.KEY), "node", NpmParts.program("llmock"), "-p",
                String.valueOf(port), "-f", bench.path("fixtures.json"), "--latency", "2").awaitPort(port);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({"ANTHROPIC, ''", "OPENAI_CHAT, /v1", "OPENAI_RESPONSES, /v1", "AUTO, /v1"})
    void allProtocolsAreHealthy(Protocol protocol, String path) throws Exception {
        bench.check(at(protocol, path, MODEL, Bench.KEY)).isHealthy();
    }

    @ParameterizedTest
    @CsvSource({"ANTHROPIC, ''", "OPENAI_CHAT, /v1"})
    void aKeyThatItDoesNotKnow(Protocol protocol, String path) throws Exception {
        bench.check(at(protocol, path, MODEL, "sk-practice-another-key-000000")).is("auth.key-rejected");
    }

    private Options at(Protocol protocol, String path, String model, String key) {
        BaseUrl base = BaseUrl.parse("http://127.0.0.1:" + port + path);
        return bench.at(base.url()).withEndpoint(new Endpoint(base, protocol, model, new ApiKey(key)));
    }
}
