package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.practice.Scenarios;
import dev.connectiondoctor.real.Program.Ended;

/** The practice network's HTTP/2, spoken to by others: nghttp2 (in curl) and Node. */
@RealPart
class Http2ClientsTest {
    private static final String PROMPT = "{\"model\":\"practice-small\",\"stream\":true,\"max_completion_tokens\":900,"
            + "\"messages\":[{\"role\":\"user\",\"content\":\"Count from 1 to 300.\"}]}";
    /** Two streams on one connection, one of them a large request. */
    private static final String NODE = """
            const http2 = require('http2'), fs = require('fs');
            const [base, roots, key, prompt] = process.argv.slice(1);
            const session = http2.connect(base, {ca: fs.readFileSync(roots)});
            session.on('error', error => { console.log('session ' + error.code); process.exit(1); });
            session.on('goaway', code => console.log('goaway ' + code));
            let open = 2;
            function ask(name, body) {
                const request = session.request({':method': 'POST', ':path': '/v1/chat/completions',
                    'authorization': 'Bearer ' + fs.readFileSync(key), 'content-type': 'application/json'});
                let text = '';
                request.setEncoding('utf8');
                request.on('response', headers => console.log(name + ' status ' + headers[':status']));
                request.on('data', part => text += part);
                request.on('error', error => console.log(name + ' ' + error.code + ' ' + request.rstCode));
                request.on('close', () => {
                    console.log(name + ' done ' + text.includes('[DONE]') + ' rst ' + request.rstCode);
                    if (--open === 0) session.close();
                });
                request.end(body);
            }
            ask('stream', prompt);
            ask('large', JSON.stringify({padding: 'x'.repeat(900000)}));
            """;

    @TempDir Path folder;

    @Test
    void curlReadsAWholeStream() throws Exception {
        Ended ended = curl("healthy-http2");
        assertThat(ended.output()).contains("[DONE]", "HTTP/2 200");
        assertThat(ended.code()).isZero();
    }

    @Test
    void curlSeesAStreamThatIsReset() throws Exception {
        assertThat(curl("stream-reset-in-http2").output()).contains("INTERNAL_ERROR");
    }

    @Test
    void nodeReadsTwoAnswersAtOnce() throws Exception {
        Ended ended = node("healthy-http2");
        assertThat(ended.output()).contains("stream status 200", "stream done true rst 0", "large status 400",
                "large done false rst 0");
        assertThat(ended.code()).isZero();
    }

    @Test
    void nodeSeesTheResetOfOneStreamAlone() throws Exception {
        assertThat(node("stream-reset-in-http2").output()).contains("stream ERR_HTTP2_STREAM_ERROR 2",
                "large done false rst 0");
    }

    private Ended curl(String scenario) throws Exception {
        try (PracticeNetwork network = Scenarios.byName(scenario).orElseThrow().start()) {
            Options options = network.options();
            Path headers = Files.writeString(folder.resolve("headers"),
                    "Content-Type: application/json\nAuthorization: Bearer " + key(options));
            return Program.end(folder, Map.of(), List.of("curl", "-sS", "-i", "--http2", "--cacert",
                    options.publicRoots().toString(), "-H", "@" + headers, "-d", PROMPT,
                    "https://localhost:" + options.endpoint().base().port() + "/v1/chat/completions"));
        }
    }

    private Ended node(String scenario) throws Exception {
        try (PracticeNetwork network = Scenarios.byName(scenario).orElseThrow().start()) {
            Options options = network.options();
            Path key = Files.writeString(folder.resolve("key"), key(options));
            return Program.end(folder, Map.of(), List.of("node", "-e", NODE,
                    "https://localhost:" + options.endpoint().base().port(), options.publicRoots().toString(),
                    key.toString(), PROMPT));
        }
    }

    private static String key(Options options) {
        return Objects.requireNonNull(options.endpoint().key()).reveal();
    }
}
