package dev.connectiondoctor.stage.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Collected;

class SettingsProbeTest {

    private static Collected<SettingsEvidence> probe(Options options, Map<String, String> variables) throws Exception {
        try (Network network = Checks.network(options, variables)) {
            return new SettingsProbe().collect(Checks.context(options, network, variables));
        }
    }

    @Test
    void whatTheCheckWasToldIsWrittenDown() throws Exception {
        Options options = Checks.of("https://api.anthropic.com/").withSources(Map.of("baseUrl", "option"));
        Collected<SettingsEvidence> seen = probe(options, Map.of("HTTPS_PROXY", "http://me:secret-word@proxy.test:1",
                "NODE_EXTRA_CA_CERTS", "/etc/me@work/corp.pem", "PATH", "/bin", "NO_PROXY", " "));
        SettingsEvidence settings = seen.evidence();
        assertThat(seen.failure()).isNull();
        assertThat(settings.provider()).isEqualTo("anthropic");
        assertThat(settings.protocol()).isEqualTo("auto");
        assertThat(settings.sources()).containsExactlyInAnyOrderEntriesOf(
                Map.of("baseUrl", "option", "proxy", "environment:HTTPS_PROXY"));
        assertThat(settings.variables()).containsExactlyInAnyOrderEntriesOf(
                Map.of("HTTPS_PROXY", "http://me@proxy.test:1", "NODE_EXTRA_CA_CERTS", "/etc/me@work/corp.pem"));
        assertThat(settings.toString()).doesNotContain("secret-word").doesNotContain(Checks.KEY);
    }

    @Test
    void anAddressThatCannotBeUsedEndsTheStage() throws Exception {
        Collected<SettingsEvidence> seen = probe(Checks.of("api.example.com/v1"), Map.of());
        assertThat(seen.failure()).isNotNull();
        assertThat(seen.failure().kind()).isEqualTo(FailureKind.ADDRESS_INVALID);
        assertThat(seen.failure().operation()).isEqualTo(Operation.PARSE);
        assertThat(seen.failure().text()).isEqualTo("no_scheme");
        assertThat(seen.evidence().provider()).isNull();
    }

    @Test
    void aPasswordWithoutASchemeIsTakenOutToo() throws Exception {
        Collected<SettingsEvidence> seen = probe(Checks.https(443), Map.of("http_proxy", "me:hunter2@proxy.test:8080"));
        assertThat(seen.evidence().variables()).containsEntry("http_proxy", "me@proxy.test:8080");
    }
}
