package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.connectiondoctor.real.Program.Ended;
import dev.connectiondoctor.target.BaseUrl;

/** Programs of others that verify a line, each with a setting for one file of authorities. */
enum Client {
    NODE("OpenAI SDK for Node", "NODE_EXTRA_CA_CERTS", List.of("node", "-e", Scripts.NODE, "HOST", "PORT"),
            ended -> ended.code() == 0, "CERT|SIGNATURE|ISSUER|ALTNAME|CA_"),
    CURL("curl", "CURL_CA_BUNDLE", Scripts.CURL, ended -> ended.code() == 0,
            "SSL certificate problem|SSL: no alt|error (setting|adding)|trust anchors"),
    CURL_AS_OPENSSL("curl", "SSL_CERT_FILE", Scripts.CURL, ended -> ended.code() == 0,
            "SSL certificate problem|SSL: no alt|error (setting|adding)|trust anchors"),
    /** As curl uses it. */
    OPENSSL("curl", "SSL_CERT_FILE",
            List.of("openssl", "s_client", "-connect", "HOST:PORT", "-servername", "HOST", "-verify_hostname", "HOST",
                    "-verify_return_error", "-partial_chain"),
            ended -> ended.code() == 0, "verify error:"),
    PYTHON("OpenAI and Anthropic SDKs for Python (httpx)", "SSL_CERT_FILE",
            List.of("python3", "-c", Scripts.PYTHON, "HOST", "PORT"), ended -> ended.code() == 0,
            "CERTIFICATE_VERIFY_FAILED|SSLError|FileNotFoundError|IsADirectoryError"),
    GIT("git", "GIT_SSL_CAINFO", List.of("git", "ls-remote", "https://HOST:PORT/practice"),
            ended -> ended.output().matches("(?s).*(terminal prompts disabled|not found|error: 40).*"),
            "certificate|SSL CA cert");

    private final String program;
    private final String variable;
    private final List<String> command;
    private final Predicate<Ended> trusts;
    private final String refusal;

    /**
     * @param program in the matrix
     * @param refusal what it says, and says only, when it does not trust
     */
    Client(String program, String variable, List<String> command, Predicate<Ended> trusts, String refusal) {
        this.program = program;
        this.variable = variable;
        this.command = command;
        this.trusts = trusts;
        this.refusal = refusal;
    }

    String program() {
        return program;
    }

    /** Whether it looks in this computer's own store. */
    boolean looksInSystem() {
        return this != NODE && this != PYTHON;
    }

    Map<String, String> told(Path file) {
        return Map.of(variable, file.toString());
    }

    /** What it makes of a line: the word of the matrix. */
    String answer(BaseUrl base, Path home, Map<String, String> variables) throws Exception {
        Map<String, String> all = new java.util.HashMap<>(variables);
        all.put("GIT_TERMINAL_PROMPT", "0");
        Ended ended = Program.end(home, all, command.stream().flatMap(word -> filled(word, base)).toList());
        boolean trusted = trusts.test(ended);
        if (!trusted) {
            assertThat(ended.output()).as("%s ended with %d", this, ended.code()).containsPattern(refusal);
        }
        return trusted ? "trusts" : "refuses";
    }

    private static Stream<String> filled(String word, BaseUrl base) {
        return Stream.of(word.replace("HOST", String.valueOf(base.host()))
                .replace("PORT", String.valueOf(base.port())));
    }

    private static final class Scripts {
        static final List<String> CURL = List.of("curl", "-sS", "-o", "/dev/null", "https://HOST:PORT/");
        static final String NODE = """
                const [host, port] = process.argv.slice(1);
                const socket = require('tls').connect({host, port, servername: host}, () => process.exit(0));
                socket.on('error', error => { console.log(error.code + ' ' + error.message); process.exit(1); });
                """;
        /** As httpx makes its context. */
        static final String PYTHON = """
                import os, socket, ssl, sys
                host, port = sys.argv[1], int(sys.argv[2])
                context = ssl.create_default_context(cafile=os.environ['SSL_CERT_FILE'])
                with socket.create_connection((host, port)) as raw, context.wrap_socket(raw, server_hostname=host):
                    pass
                """;
    }
}
