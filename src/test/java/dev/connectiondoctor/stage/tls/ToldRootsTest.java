package dev.connectiondoctor.stage.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.practice.mint.Authority;
import dev.connectiondoctor.practice.mint.Mint;
import dev.connectiondoctor.stage.Environment;

class ToldRootsTest {
    private final Authority root = Authority.root("CN=Harbour Works Internal CA");

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("ca.pem"), Mint.pem(root.certificate()));
    }

    /** Each tool has settings of its own; where the tool is not known, any that asks AI services may be meant. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"claude-code,NODE_EXTRA_CA_CERTS,1", "claude-code,SSL_CERT_FILE,1",
            "claude-code,CODEX_CA_CERTIFICATE,0", "codex,CODEX_CA_CERTIFICATE,1", "codex,SSL_CERT_FILE,1",
            "codex,NODE_EXTRA_CA_CERTS,0", "gemini-cli,SSL_CERT_FILE,0", "cline,NODE_EXTRA_CA_CERTS,1",
            "-,NODE_EXTRA_CA_CERTS,1", "-,REQUESTS_CA_BUNDLE,1", "-,GIT_SSL_CAINFO,0", "-,PIP_CERT,0",
            "openai,SSL_CERT_FILE,1"})
    void whatCountsIsToldToTheToolThatIsChecked(String tool, String variable, int count) {
        assertThat(ToldRoots.of(tool, new Environment(Map.of(variable, file.toString()), folder))).hasSize(count);
    }

    @Test
    void whatAToolReadsFromItsOwnFileComesTooLateToMoveAStore() {
        Environment environment = new Environment(Map.of(), folder).with(Map.of("SSL_CERT_FILE", file.toString()),
                Map.of("SSL_CERT_FILE", "file:~/.claude/settings.json#SSL_CERT_FILE"));
        assertThat(ToldRoots.of("claude-code", environment)).isEmpty();
        assertThat(ToldRoots.of("codex", environment)).hasSize(1);
    }

    @Test
    void anAuthorityBelowAnotherIsNoRoot() throws IOException {
        Files.writeString(file, Mint.pem(root.below("CN=Below").certificate()));
        assertThat(ToldRoots.of(null, new Environment(Map.of("SSL_CERT_FILE", file.toString()), folder))).isEmpty();
    }

    @Test
    void aFileThatIsGoneHoldsNothing() {
        assertThat(ToldRoots.of(null, new Environment(Map.of("SSL_CERT_FILE", folder + "/gone.pem"), folder)))
                .isEmpty();
    }
}
