package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.cli.Console;
import dev.connectiondoctor.cli.Main;
import dev.connectiondoctor.stage.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole command against a service in another language, with certificates that OpenSSL made. */
@RealPart
class CommandLineTest {
    private static final String AUTHORITY = "openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=Lunch-Root "
            + "-keyout root.key -out root.pem";
    private static final String REQUEST = "openssl req -newkey rsa:2048 -nodes -subj /CN=lunch.practice.test "
            + "-addext subjectAltName=DNS:lunch.practice.test -keyout lunch.key -out lunch.csr";
    private static final String CERTIFICATE = "openssl x509 -req -in lunch.csr -CA root.pem -CAkey root.key "
            + "-CAcreateserial -days 30 -copy_extensions copy -out lunch.pem";

    private static final String SERVICE = "https://lunch.practice.test:";

    private Bench bench;
    private String port;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        bench = new Bench(folder);
        for (String command : List.of(AUTHORITY, REQUEST, CERTIFICATE)) {
            Program.run(folder, command.split(" "));
        }
        try (InputStream service = CommandLineTest.class.getResourceAsStream("service.py")) {
            Files.copy(service, folder.resolve("service.py"));
        }
        port = String.valueOf(Bench.freePort());
        bench.start("python3", "service.py", port, "lunch.pem", "lunch.key", Bench.KEY)
                .awaitPort(Integer.parseInt(port));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aSoundServiceIsHealthyInAllNineStages() {
        Checked checked = check(SERVICE, Bench.KEY, "--public-roots", bench.path("root.pem"));
        assertThat(checked.code()).as(checked.text()).isZero();
        assertThat(checked.report().at("/verdict/status").stringValue()).isEqualTo("healthy");
        assertThat(checked.report().at("/stages")).hasSize(9)
                .allMatch(stage -> stage.at("/status").stringValue().equals("passed"));
        assertThat(checked.report().at("/target/protocol").stringValue()).isEqualTo("openai-chat");
        assertThat(checked.text()).doesNotContain(Bench.KEY);
    }

    @Test
    void aWrongKeyIsRejected() {
        Checked checked = check(SERVICE, "sk-another-key-altogether", "--public-roots", bench.path("root.pem"));
        assertThat(checked.code()).as(checked.text()).isEqualTo(1);
        assertThat(checked.report().at("/verdict/findingId").stringValue()).isEqualTo("auth.key-rejected");
    }

    @Test
    void withoutItsRootItsAuthorityIsUnknown() {
        Checked checked = check(SERVICE, Bench.KEY);
        assertThat(checked.code()).as(checked.text()).isEqualTo(1);
        assertThat(checked.report().at("/verdict/findingId").stringValue()).isEqualTo("tls.unknown-authority");
    }

    @Test
    void spokenToInPlainHttpItHangsUp() {
        Checked checked = check("http://localhost:", Bench.KEY);
        assertThat(checked.code()).as(checked.text()).isEqualTo(1);
        assertThat(checked.report().at("/verdict/findingId").stringValue()).isEqualTo("settings.base-url-needs-https");
    }

    private record Checked(int code, String text) {
        JsonNode report() {
            return new JsonMapper().readTree(text);
        }
    }

    private Checked check(String origin, String key, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of("check", "--base-url",
                origin + port + "/v1", "--resolve", "lunch.practice.test:127.0.0.1",
                "--model", "lunch-1", "--key-stdin", "--proxy", "none", "--no-control-hosts", "--format", "json"));
        arguments.addAll(List.of(more));
        int code = Main.run(arguments.toArray(String[]::new), console(key, out));
        return new Checked(code, out.toString(StandardCharsets.UTF_8));
    }

    private Console console(String key, ByteArrayOutputStream out) {
        return new Console(new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8)), new PrintStream(out, true),
                new PrintStream(OutputStream.nullOutputStream()), new Environment(Map.of(), bench.folder()),
                StandardCharsets.UTF_8,
                80, Console.Colour.NONE, false, "doctor", _ -> () -> {});
    }
}
