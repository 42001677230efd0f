package dev.connectiondoctor.report;

import static dev.connectiondoctor.report.Evidences.dns;
import static dev.connectiondoctor.report.Evidences.models;
import static dev.connectiondoctor.report.Evidences.besideProxy;
import static dev.connectiondoctor.report.Evidences.proxy;
import static dev.connectiondoctor.report.Evidences.settings;
import static dev.connectiondoctor.report.Evidences.stream;
import static dev.connectiondoctor.report.Evidences.tcp;
import static dev.connectiondoctor.report.Evidences.tls;
import static dev.connectiondoctor.report.Evidences.verification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence.Outcome;
import dev.connectiondoctor.stage.tls.TlsEvidence.Validity;
import dev.connectiondoctor.target.KeyShape;
import dev.connectiondoctor.text.Messages;

class StageSummariesTest {
    private static final StageSummaries SUMMARIES = new StageSummaries(Messages.in(Locale.ENGLISH));
    private static final KeyShape KEY = new KeyShape(true, "sk-cana", 26, List.of(), null);

    static Stream<Arguments> healthy() {
        return Stream.of(arguments(Stage.SETTINGS, "Address, key and model look right"),
                arguments(Stage.DNS, "2 IPv4, 1 IPv6 address"), arguments(Stage.PROXY, "None: the line is direct"),
                arguments(Stage.TCP, "Both addresses answer"),
                arguments(Stage.TLS, "TLS 1.3, certificate by Example Trust, Inc"),
                arguments(Stage.FIRST_BYTE, "First byte after 123 ms to 310 ms, 2 times asked"),
                arguments(Stage.MODELS, "37 models; yours is among them"),
                arguments(Stage.SHORT_PROMPT, "Answered in 1.1 s, 9 tokens"),
                arguments(Stage.LONG_STREAM, "First word after 920 ms, 71 tokens a second"));
    }

    @ParameterizedTest
    @MethodSource("healthy")
    void saysWhatAHealthyStageSaw(Stage stage, String expected) {
        assertThat(text(stage, Evidences.of(stage))).isEqualTo(expected);
    }

    static Stream<Arguments> seen() {
        return Stream.concat(onTheWay(), answered());
    }

    private static Stream<Arguments> onTheWay() {
        return Stream.of(arguments(Stage.SETTINGS, Evidences.unusable(), "The address cannot be used"),
                arguments(Stage.SETTINGS, settings(null, KEY), "Address and key look right; no model chosen"),
                arguments(Stage.SETTINGS, settings("m", KeyShape.ABSENT), "The address looks right; no key given"),
                arguments(Stage.DNS, dns("system", "192.0.2.1"), "1 IPv4 address"),
                arguments(Stage.DNS, dns("system", "192.0.2.1", "192.0.2.2"), "2 IPv4 addresses"),
                arguments(Stage.DNS, dns("system", "2001:db8::1"), "1 IPv6 address"),
                arguments(Stage.DNS, dns("literal", "192.0.2.1"), "Already an address: nothing to look up"),
                arguments(Stage.DNS, dns("fixed", "192.0.2.1"), "192.0.2.1, as given"),
                arguments(Stage.DNS, dns("system", "0.0.0.0"), "0.0.0.0: nobody can be there"),
                arguments(Stage.DNS, dns("system", "198.18.0.9"),
                        "A made-up address of a VPN or proxy program: 198.18.0.9"),
                arguments(Stage.DNS, Evidences.byHostsFile("10.0.0.7"), "10.0.0.7, by the hosts file"),
                arguments(Stage.PROXY, besideProxy(true), "None: the line is direct; through a proxy it works"),
                arguments(Stage.PROXY, besideProxy(false), "None: the line is direct; through a proxy it fails"),
                arguments(Stage.PROXY, proxy(ProxyEvidence.Outcome.DIRECT, "*.example.com"),
                        "Not used for this host (NO_PROXY)"),
                arguments(Stage.PROXY, proxy(ProxyEvidence.Outcome.WANTS_LOGIN, null),
                        "Wants a login: http://proxy.example.com:8080"),
                arguments(Stage.PROXY, proxy(ProxyEvidence.Outcome.REFUSED_TUNNEL, null),
                        "Refused with status 407: http://proxy.example.com:8080"),
                arguments(Stage.TCP, tcp(Outcome.CONNECTED, Outcome.TIMEOUT), "IPv4 works; IPv6 gets no answer"),
                arguments(Stage.TCP, tcp(Outcome.REFUSED, Outcome.CONNECTED), "IPv6 works; IPv4 gets no answer"),
                arguments(Stage.TCP, tcp(Outcome.REFUSED, Outcome.REFUSED), "Refused: nobody listens on this port"),
                arguments(Stage.TCP, tcp(Outcome.REFUSED, Outcome.TIMEOUT), "None of 2 addresses answers"),
                arguments(Stage.TCP, sameFamily(), "1 of 2 addresses answer"),
                arguments(Stage.TLS, tls(verification(false, true, true, Validity.VALID), null, false),
                        "TLS 1.3, certificate by Example Trust, Inc, which this computer trusts"),
                arguments(Stage.TLS, tls(verification(false, false, true, Validity.VALID), null, false),
                        "Certificate was issued by Example Trust, Inc, which nobody here trusts"),
                arguments(Stage.TLS, tls(verification(false, false, true, Validity.VALID), null, true),
                        "The server vouches for itself: self-signed certificate"),
                arguments(Stage.TLS, tls(verification(false, true, true, Validity.VALID), "Zscaler", false),
                        "Certificate was issued by Zscaler, not by a public authority"),
                arguments(Stage.TLS, tls(verification(true, true, true, Validity.EXPIRED), null, false),
                        "A certificate expired on 2026-12-31"),
                arguments(Stage.TLS, tls(verification(true, true, true, Validity.NOT_YET_VALID), null, false),
                        "A certificate is valid only from 2026-01-01"),
                arguments(Stage.TLS, tls(verification(true, true, false, Validity.VALID), null, false),
                        "The certificate is for api.example.com"));
    }

    private static Stream<Arguments> answered() {
        return Stream.of(arguments(Stage.MODELS, models(true, false, 1), "1 model, and it is not yours"),
                arguments(Stage.MODELS, models(true, null, 3), "3 models"),
                arguments(Stage.MODELS, models(false, null, 0), "Answered with status 404: not_found_error"),
                arguments(Stage.SHORT_PROMPT,
                        new ShortPromptEvidence(503, null, "", null, "m", null, Evidences.answer(503), null),
                        "Answered with status 503: not_found_error"),
                arguments(Stage.SHORT_PROMPT,
                        new ShortPromptEvidence(200, null, "", null, "m", null, Evidences.answer(200), null),
                        "Answered in 1.1 s"),
                arguments(Stage.SHORT_PROMPT, new ShortPromptEvidence(0, null, "", null, "", null, null, null),
                        "Not asked: no model is chosen, and none was listed"),
                arguments(Stage.LONG_STREAM, stream(200, true, EndedBy.TERMINAL_EVENT, null, null, 0),
                        "Complete after 1:24"),
                arguments(Stage.LONG_STREAM, stream(200, true, EndedBy.TERMINAL_EVENT, 920.0, null, 0),
                        "First word after 920 ms"),
                arguments(Stage.LONG_STREAM, stream(200, false, EndedBy.RESET, 920.0, null, 60_000),
                        "Cut in the middle, after 1:00 of silence"),
                arguments(Stage.LONG_STREAM, stream(200, false, EndedBy.CLOSED, 920.0, null, 20),
                        "Cut in the middle, after 1:24"),
                arguments(Stage.LONG_STREAM, stream(200, false, EndedBy.CLEAN_END, 920.0, null, 20),
                        "Ended after 1:24 without being finished"),
                arguments(Stage.LONG_STREAM, stream(200, false, EndedBy.SILENCE, 920.0, null, 60_000),
                        "Went silent for 1:00"),
                arguments(Stage.LONG_STREAM, stream(200, false, EndedBy.ERROR_EVENT, null, null, 0),
                        "Broken off by an error of the service"),
                arguments(Stage.LONG_STREAM, stream(200, false, EndedBy.NOT_A_STREAM, null, null, 0),
                        "The answer was not a stream"),
                arguments(Stage.LONG_STREAM, stream(529, false, EndedBy.NOT_A_STREAM, null, null, 0),
                        "Answered with status 529: not_found_error"));
    }

    @ParameterizedTest
    @MethodSource("seen")
    void saysWhatWasSeen(Stage stage, Evidence evidence, String expected) {
        assertThat(text(stage, evidence)).isEqualTo(expected);
    }

    static Stream<Arguments> skipped() {
        return Stream.of(arguments(Stage.FIRST_BYTE, SkipReason.needs(Stage.TLS),
                "Not tried: nothing is sent, and never your key, before the line is secure"),
                arguments(Stage.MODELS, SkipReason.needs(Stage.TLS), "Waits for: Secure the line (TLS)"),
                arguments(Stage.TLS, SkipReason.of(SkipReason.Kind.PLAIN_HTTP),
                        "Not needed: a plain http address has no encryption"));
    }

    @ParameterizedTest
    @MethodSource("skipped")
    void saysWhyAStageWasNotRun(Stage stage, SkipReason reason, String expected) {
        assertThat(text(new StageResult.Skipped(stage, reason))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void hasPlainWordsForEveryFailure(FailureKind kind) {
        Evidence nothing = tls(null, null, false);
        String text = text(new StageResult.Failed(Stage.TLS, Samples.TIMING, nothing,
                new Failure(kind, Operation.TLS_HANDSHAKE, "raw"), List.of(), 0));
        assertThat(text).isNotBlank().doesNotContain("{", "summary.", "raw");
    }

    @ParameterizedTest
    @EnumSource(value = SkipReason.Kind.class, names = "NEEDS", mode = EnumSource.Mode.EXCLUDE)
    void hasWordsForEveryReason(SkipReason.Kind kind) {
        assertThat(text(new StageResult.Skipped(Stage.TLS, SkipReason.of(kind)))).doesNotContain("{", "summary.");
    }

    @ParameterizedTest
    @EnumSource(ProxyEvidence.Outcome.class)
    void hasWordsForEveryProxy(ProxyEvidence.Outcome outcome) {
        assertThat(text(Stage.PROXY, proxy(outcome, null))).doesNotContain("{", "summary.");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void hasWordsForEveryOutcomeOfTcp(Outcome outcome) {
        assertThat(text(Stage.TCP, tcp(outcome, outcome))).doesNotContain("{", "summary.");
    }

    @ParameterizedTest
    @EnumSource(EndedBy.class)
    void hasWordsForEveryEnd(EndedBy end) {
        assertThat(text(Stage.LONG_STREAM, stream(200, false, end, null, null, 0))).doesNotContain("{", "summary.");
    }

    @Test
    void stagesThatBrokeOffSayHow() {
        assertThat(text(new StageResult.Cancelled(Stage.DNS, Samples.TIMING, false)))
                .isEqualTo("Stopped on your request");
        assertThat(text(new StageResult.Cancelled(Stage.DNS, Samples.TIMING, true)))
                .isEqualTo("Stopped: the time was up");
        assertThat(text(new StageResult.Crashed(Stage.DNS, Samples.TIMING, "NullPointerException")))
                .isEqualTo("The doctor itself failed here");
    }

    @Test
    void settingsThatHaveAFindingAreNotCalledRight() {
        StageReport report = new StageReport(Samples.completed(Stage.SETTINGS), StageStatus.FAILED,
                List.of("settings.base-url-missing-v1"));
        assertThat(SUMMARIES.text(report)).isEqualTo("Something here needs a change");
    }

    @Test
    void samplesWithoutAnAnswerAreNotTimed() {
        FirstByteEvidence none = new FirstByteEvidence(List.of(new FirstByteEvidence.Sample(true, 1, 1, 5000, 0)),
                "unknown", null, null, null);
        assertThat(text(new StageResult.Failed(Stage.FIRST_BYTE, Samples.TIMING, none,
                new Failure(FailureKind.HTTP_CLOSED, Operation.HTTP_REQUEST, "EOF"), List.of(), 1)))
                .isEqualTo("Hung up without an answer");
    }

    @Test
    void namesTheOrganisationOfAnIssuer() {
        assertThat(CertificateSummaries.name("CN=R1,O=Example Trust\\, Inc,C=US")).isEqualTo("Example Trust, Inc");
        assertThat(CertificateSummaries.name("CN=Only A Name")).isEqualTo("Only A Name");
        assertThat(CertificateSummaries.name("not a name")).isEqualTo("not a name");
    }

    private static TcpEvidence sameFamily() {
        return new TcpEvidence(List.of(new TcpEvidence.Attempt("192.0.2.1", "ipv4", Outcome.CONNECTED, 1),
                new TcpEvidence.Attempt("192.0.2.2", "ipv4", Outcome.TIMEOUT, 8000)));
    }

    private static String text(Stage stage, Evidence evidence) {
        return text(new StageResult.Completed(stage, Samples.TIMING, evidence, List.of(), 0));
    }

    private static String text(StageResult result) {
        return SUMMARIES.text(new StageReport(result, StageStatus.PASSED, List.of()));
    }
}
