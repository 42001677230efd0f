package dev.connectiondoctor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;
import dev.connectiondoctor.fault.Trial;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.practice.Scenarios;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

/** Fixes are tried against the same network that needs them. */
class FixTrialTest {
    private static final Options OPTIONS = Options
            .of(new Endpoint(BaseUrl.parse("https://api.example.com"), Protocol.AUTO, null, null));

    @ParameterizedTest(name = "{0}: {1} for {2}")
    @CsvSource(delimiter = ' ', nullValues = "-", value = {"intercepted trust-root-claude-code claude-code TLS PROVEN",
            "intercepted trust-root-python python TLS PROVEN", "intercepted trust-root-npm npm TLS PROVEN",
            "intercepted trust-root-git git TLS PROVEN", "intercepted trust-root-curl curl TLS PROVEN",
            "intercepted-trusted use-system-roots-node node TLS PROVEN",
            "base-url-missing-v1 use-base-url - MODELS PROVEN",
            "model-missing choose-model - SHORT_PROMPT PROVEN",
            "proxy-left-over remove-stale-proxy - FIRST_BYTE PROVEN",
            "proxy-required use-working-proxy - FIRST_BYTE PROVEN"})
    void whatHelpsIsProven(String scenario, String id, String tool, Stage reach, FixOutcome.Kind kind)
            throws Exception {
        try (PracticeNetwork network = Scenarios.byName(scenario).orElseThrow().start()) {
            Finding cause = Optional.ofNullable(run(network.options(), network.environment()).verdict().cause())
                    .orElseThrow();
            Fix fix = fix(cause, id, tool);
            FixTrial trial = FixTrial.of(cause, fix, network.options(), network.environment()).orElseThrow();

            assertThat(trial.reach()).isEqualTo(reach);
            try (PreparedTrial prepared = trial.prepare(network.options(), network.environment())) {
                Report after = run(prepared.options(), prepared.environment());
                assertThat(trial.judge(after).kind()).as(after.findings().toString()).isEqualTo(kind);
            }
        }
    }

    @Test
    void anotherCertificateIsDisproven() throws Exception {
        try (PracticeNetwork network = Scenarios.byName("intercepted").orElseThrow().start();
                PracticeNetwork other = Scenarios.byName("intercepted").orElseThrow().start()) {
            Finding cause = Optional.ofNullable(run(other.options(), other.environment()).verdict().cause())
                    .orElseThrow();
            Fix fix = fix(cause, "trust-root-claude-code", "claude-code");
            FixTrial trial = FixTrial.of(cause, fix, network.options(), network.environment()).orElseThrow();
            try (PreparedTrial prepared = trial.prepare(network.options(), network.environment())) {
                assertThat(trial.judge(run(prepared.options(), prepared.environment())).kind())
                        .isEqualTo(FixOutcome.Kind.DISPROVEN);
            }
        }
    }

    @Test
    void theCertificateOfATrialIsGoneAfterIt() throws Exception {
        Finding.Builder finding = Finding.problem("tls.intercepted", Stage.TLS, Culprit.NETWORK)
                .fix(Fix.of("save-root", new Step.File("corp-root.pem", "-----BEGIN CERTIFICATE-----")))
                .fix(Fix.of("trust-root-codex").forTool("codex"));
        Finding cause = finding.build();
        FixTrial trial = FixTrial.of(cause, cause.fixes().getLast(), OPTIONS, Environment.empty()).orElseThrow();
        PreparedTrial prepared = trial.prepare(OPTIONS, Environment.empty());
        assertThat(prepared.environment().get("CODEX_CA_CERTIFICATE")).isEqualTo(String.valueOf(prepared.file()));
        assertThat(prepared.options().only()).containsExactly(Stage.TLS);
        prepared.close();

        assertThat(Files.exists(Optional.ofNullable(prepared.file()).orElseThrow())).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"https://api.example.org/v1", "http://api.example.com/v1", "nonsense"})
    void theKeyIsSentToNoOtherHostAndOverNoPlainLine(String url) {
        assertThat(trial(Fix.of("use-base-url", new Step.Setting("base-url", url)))).isEmpty();
        assertThat(trial(Fix.of("use-base-url", new Step.Setting("base-url", "https://api.example.com/v1"))))
                .isPresent();
    }

    @Test
    void whatLiesWithOthersIsNotOffered() {
        assertThat(trial(Fix.of("allow-host", new Step.Setting("host", "api.example.com")))).isEmpty();
        assertThat(trial(Fix.of("use-working-proxy", new Step.Env("HTTPS_PROXY", "http://user@proxy:3128")))).isEmpty();
        assertThat(trial(Fix.of("trust-root-codex").forTool("codex"))).as("no certificate at hand").isEmpty();
    }

    @Test
    void whatAnExperimentProvedIsMeasuredAgain() {
        Fix fix = Fix.of("key-as-key").tried(new Trial.Proven("header-style", Map.of("wanted", "x-api-key")));

        assertThat(trial(fix).orElseThrow().reach()).isEqualTo(Stage.MODELS);
        assertThat(trial(fix).orElseThrow().prompts()).isFalse();
    }

    private static Optional<FixTrial> trial(Fix fix) {
        Finding finding = Finding.problem("any", Stage.SETTINGS, Culprit.SETTINGS)
                .because(Stage.MODELS, "status")
                .fix(fix)
                .build();
        return FixTrial.of(finding, fix, OPTIONS, Environment.empty());
    }

    private static Fix fix(Finding cause, String id, String tool) {
        return cause.fixes()
                .stream()
                .filter(fix -> fix.id().equals(id) && (tool == null || tool.equals(fix.tool())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(cause.fixes().toString()));
    }

    private static Report run(Options options, Environment environment) throws InterruptedException {
        return new Doctor(environment).start(options, _ -> {}).await();
    }
}
