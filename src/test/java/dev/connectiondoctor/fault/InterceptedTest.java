package dev.connectiondoctor.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.stage.tls.TlsEvidence;

/** Inspection harms whoever uses a program that refuses it, and nobody else. */
class InterceptedTest {

    /** @param why of Claude Code's native form, and of its older one */
    @ParameterizedTest
    @CsvSource({"claude-code,trusts,trusts,INFO", "claude-code,trusts,unknown,WARNING",
            "claude-code,trusts,refuses,WARNING",
            "claude-code,unknown,refuses,PROBLEM", "claude-code,refuses,refuses,PROBLEM", "codex,trusts,trusts,PROBLEM",
            "unheard-of,trusts,trusts,WARNING", "unheard-of,refuses,refuses,PROBLEM"})
    void itIsAsBadAsItIsForTheToolThatIsChecked(String tool, String own, String older, Severity expected) {
        Finding found = judge(tool, own, older);
        assertThat(found.severity()).isEqualTo(expected);
        assertThat(String.valueOf(found.params().get("variant")))
                .isEqualTo(expected == Severity.PROBLEM ? "named" : "told-named");
    }

    @Test
    void itSaysWhoTrustsAndWhoDoesNot() {
        assertThat(judge("claude-code", "trusts", "trusts").params())
                .containsEntry("trusting", "Claude Code, Claude Code (npm, on Node)")
                .containsEntry("programs", "Codex");
    }

    @Test
    void thisComputersStoreIsNoWayOutWhereItDoesNotKnowTheAuthority() {
        assertThat(judge("claude-code", "trusts", "trusts").fixes()).extracting(Fix::id)
                .contains("trust-root-codex")
                .doesNotContain("use-system-roots-node", "use-system-roots-vscode");
    }

    private static Finding judge(String tool, String own, String older) {
        TlsEvidence seen = Handshakes.inspected(false, "Zscaler", null);
        TlsEvidence.Verification told = new TlsEvidence.Verification(false, false, false, true, null, true,
                TlsEvidence.Validity.VALID, -1, "CN=Zscaler Root CA", 1, null, true);
        TlsEvidence line = Handshakes.with(seen.chain(), told, "Zscaler")
                .withTrust(List.of(row("Claude Code", own), row("Claude Code (npm, on Node)", older),
                        row("Codex", "refuses")), null, List.of());
        return new Intercepted().judge(Seen.healthy().of(tool).put(line).observations()).orElseThrow();
    }

    private static TlsEvidence.Trust row(String program, String today) {
        return new TlsEvidence.Trust(program, "bundled", today, "trusts",
                today.equals("trusts") ? "file" : "not-in-store");
    }
}
