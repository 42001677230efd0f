package dev.connectiondoctor.stage.tls;

import static dev.connectiondoctor.lines.Checks.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Mint;
import dev.connectiondoctor.lines.Mint.Wish;
import dev.connectiondoctor.net.TrustStores;
import dev.connectiondoctor.stage.tls.TlsEvidence.Trust;
import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;

class TrustTableTest {
    private static final Mint ROOT = Mint.selfSigned(Wish.authority("CN=Company Root"));
    private static final Mint OTHER = Mint.selfSigned(Wish.authority("CN=Other Root"));
    private static final Chain CHAIN = new Chain(ROOT.issue(Wish.server(HOST)).chain());

    @TempDir Path folder;

    private static Map<String, String> today(TrustStores stores, Map<String, String> variables) {
        return rows(CHAIN, stores, variables).stream().collect(Collectors.toMap(Trust::program, Trust::today));
    }

    private static List<Trust> rows(Chain chain, TrustStores stores, Map<String, String> variables) {
        Verification seen = new ChainVerifier(stores, Clock.systemUTC(), HOST).verify(chain);
        return new TrustTable(Checks.environment(variables), chain, seen, Instant.now()).rows();
    }

    private static TrustStores publicly() {
        return new TrustStores(List.of(ROOT.certificate()), List.of());
    }

    private static TrustStores here() {
        return new TrustStores(List.of(OTHER.certificate()), List.of(ROOT.certificate()));
    }

    private static TrustStores nowhere() {
        return new TrustStores(List.of(OTHER.certificate()), List.of());
    }

    @Test
    void everybodyTrustsAPublicAuthority() {
        assertThat(rows(CHAIN, publicly(), Map.of())).isNotEmpty()
                .allMatch(row -> row.today().equals("trusts") && row.afterFix().equals("trusts"));
    }

    @Test
    void thisComputersStoreIsKnownToThoseThatLookThere() {
        assertThat(today(here(), Map.of())).containsEntry("Browsers", "trusts")
                .containsEntry("Claude Code", "trusts")
                .containsEntry("Node.js", "refuses")
                .containsEntry("Python (httpx)", "refuses")
                .containsEntry("Java", "refuses");
        assertThat(rows(CHAIN, here(), Map.of())).allMatch(row -> row.afterFix().equals("trusts"));
    }

    @Test
    void nobodyTrustsAnUnknownRootAndTheCureIsUnknown() {
        assertThat(rows(CHAIN, nowhere(), Map.of()))
                .allMatch(row -> row.today().equals("refuses") && row.afterFix().equals("unknown"));
    }

    @Test
    void aVariableAddsRootsForNode() {
        String file = ROOT.pem(folder).toString();
        assertThat(today(nowhere(), Map.of("NODE_EXTRA_CA_CERTS", file))).containsEntry("Node.js", "trusts")
                .containsEntry("Claude Code", "trusts")
                .containsEntry("Browsers", "refuses");
        assertThat(today(nowhere(), Map.of("NODE_EXTRA_CA_CERTS", "/nonexistent"))).containsEntry("Node.js", "refuses");
        assertThat(today(here(), Map.of("NODE_OPTIONS", "--use-system-ca"))).containsEntry("Node.js", "trusts");
    }

    @Test
    void aVariableThatReplacesTheStoreCanBreakWhatWorked() {
        String stale = OTHER.pem(folder).toString();
        assertThat(today(publicly(), Map.of("SSL_CERT_FILE", stale))).containsEntry("Codex", "refuses")
                .containsEntry("Python (httpx)", "refuses")
                .containsEntry("Node.js", "trusts");
        assertThat(today(publicly(), Map.of("REQUESTS_CA_BUNDLE", "/nonexistent")))
                .containsEntry("Python (requests)", "unknown");
    }

    @Test
    void noStoreMakesAWrongHostGood() {
        Chain elsewhere = new Chain(ROOT.issue(Wish.server("other.example.test")).chain());
        assertThat(rows(elsewhere, publicly(), Map.of()))
                .allMatch(row -> row.today().equals("refuses") && row.afterFix().equals("unknown"));
    }
}
