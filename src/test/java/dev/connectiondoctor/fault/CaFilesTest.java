package dev.connectiondoctor.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** A file of authorities harms whoever uses a program that reads it; those that fetch packages ask no AI service. */
class CaFilesTest {
    @ParameterizedTest
    @CsvSource({"-,pip,pip,PIP_CERT,INFO", "-,git,git,GIT_SSL_CAINFO,INFO", "-,codex,Codex,SSL_CERT_FILE,WARNING",
            "codex,codex,Codex,SSL_CERT_FILE,PROBLEM", "gemini-cli,codex,Codex,SSL_CERT_FILE,INFO",
            "codex,pip,pip,PIP_CERT,INFO"})
    void oneThatDoesNotKnowTheAuthority(String tool, String id, String name, String setting, Severity expected) {
        TlsEvidence line = line(name, setting, "usable", "file-replaces");
        Experiment helps = new Experiment("program-without-file", Stage.TLS, Map.of(), Map.of("ids", List.of(id)),
                "verified");
        assertThat(new StaleCaFile().judge(Seen.healthy().of(tool).tried(line, helps).observations())
                .orElseThrow()
                .severity()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-,pip,PIP_CERT,INFO", "-,Codex,SSL_CERT_FILE,PROBLEM", "codex,Codex,SSL_CERT_FILE,PROBLEM",
            "gemini-cli,Codex,SSL_CERT_FILE,INFO", "gemini-cli,curl,NODE_EXTRA_CA_CERTS,WARNING",
            "-,curl,NODE_EXTRA_CA_CERTS,WARNING"})
    void oneThatCannotBeRead(String tool, String name, String setting, Severity expected) {
        TlsEvidence line = line(name, setting, "missing", name.equals("curl") ? "public" : "file-unreadable");
        assertThat(new CaFileUnreadable().judge(Seen.healthy().of(tool).put(line).observations())
                .orElseThrow()
                .severity()).isEqualTo(expected);
    }

    private static TlsEvidence line(String name, String setting, String outcome, String why) {
        return Handshakes.healthy()
                .withTrust(
                        List.of(new TlsEvidence.Trust(name, setting, why.equals("public") ? "trusts" : "refuses",
                                "trusts",
                                why)),
                        null, List.of(new TlsEvidence.CaFile(setting, "/home/me/ca.pem", outcome, 1, 0, false)));
    }
}
