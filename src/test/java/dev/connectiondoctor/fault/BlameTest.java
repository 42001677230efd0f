package dev.connectiondoctor.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.target.KeyShape;

/** Who has to act, how sure that is, and how much it matters: by the evidence, and by who wrote the answer. */
class BlameTest {
    private static final KeyShape BLANK = new KeyShape(true, "", 41, List.of(KeyShape.Flaw.BLANK_AT_END), null);

    @Test
    void aWebServerSpeaksForWhoeverRunsTheHost() {
        HttpAnswer timeout = Talk.html(504, "504 Gateway Time-out", "nginx");
        blames(AnswerCases.prompted(timeout), Culprit.GATEWAY, Confidence.CERTAIN);
        blames(AnswerCases.always(Seen.openAi(), timeout), Culprit.PROVIDER, Confidence.CERTAIN);
        blames(AnswerCases.prompted(Talk.html(524, "A timeout occurred", "cloudflare")), Culprit.GATEWAY,
                Confidence.CERTAIN);
        blames(AnswerCases.prompted(Talk.html(503, "No server is available", "haproxy")), Culprit.GATEWAY,
                Confidence.CERTAIN);
        blames(AnswerCases.prompted(Talk.html(403, "Sorry, you have been blocked", "cloudflare")), Culprit.GATEWAY,
                Confidence.LIKELY);
    }

    @Test
    void aProviderSpeaksForItselfThroughAnyGateway() {
        HttpAnswer overloaded = Talk.error(529, "overloaded_error", "", "Overloaded");
        blames(AnswerCases.prompted(Talk.by(overloaded, "anthropic")), Culprit.PROVIDER, Confidence.CERTAIN);
        blames(AnswerCases.prompted(overloaded), Culprit.GATEWAY, Confidence.LIKELY);
        blames(AnswerCases.prompted(Talk.by(Talk.json(500, "channel"), "new-api")), Culprit.GATEWAY,
                Confidence.CERTAIN);
    }

    @Test
    void aFilterSpeaksForTheCompany() {
        HttpAnswer blocked = Talk.html(403, "Blocked by policy", "squid");
        blames(AnswerCases.always(PortalCases.inspected(), blocked), Culprit.NETWORK, Confidence.CERTAIN);
        blames(AnswerCases.always(PortalCases.inspected().throughProxy(), blocked), Culprit.PROXY, Confidence.CERTAIN);
    }

    @Test
    void aFilterAtTheOtherEndOfASecureLineSpeaksForTheService() {
        blames(AnswerCases.always(PortalCases.BLOCKED), Culprit.GATEWAY, Confidence.LIKELY);
        blames(AnswerCases.always(Seen.openAi(), PortalCases.BLOCKED), Culprit.PROVIDER, Confidence.LIKELY);
    }

    @Test
    void aPageThatIsOnlyWordedLikeABlockIsLessThanCertain() {
        HttpAnswer page = Talk.html(403, "This page is blocked", "web-filter");
        blames(AnswerCases.always(PortalCases.inspected(), page), Culprit.NETWORK, Confidence.LIKELY);
    }

    @Test
    void aCountryIsTheProvidersMatterAndBehindAGatewayTheGateways() {
        HttpAnswer refused = Talk.error(403, "request_forbidden", "unsupported_country_region_territory",
                "Country, region, or territory not supported");
        blames(AnswerCases.always(Seen.openAi(), refused), Culprit.PROVIDER, Confidence.CERTAIN);
        blames(AnswerCases.prompted(refused), Culprit.GATEWAY, Confidence.LIKELY);
        blames(AnswerCases.always(Seen.openAi(), Talk.error(403, "forbidden", "", "Request not allowed")),
                Culprit.PROVIDER, Confidence.LIKELY);
    }

    @Test
    void aNetworkThatAsksToSignInIsCertainOnlyByAllThatItSends() {
        blames(portal("portal", true, true), Culprit.NETWORK, Confidence.CERTAIN);
        blames(portal("portal", false, true), Culprit.NETWORK, Confidence.CERTAIN);
        blames(portal("portal", false, false), Culprit.NETWORK, Confidence.LIKELY);
        blames(portal("mixed", true, true), Culprit.NETWORK, Confidence.POSSIBLE);
    }

    private static Seen portal(String outcome, boolean redirected, boolean signIn) {
        return PortalCases.wrongHost()
                .tried(Stage.TLS, PortalCases.pages(Stage.TLS, outcome, 0, "http://wifi.example/", "", redirected,
                        signIn));
    }

    @Test
    void moneyAndKeysAreTheAccounts() {
        blames(AnswerCases.prompted(Talk.json(402, "Insufficient Balance")), Culprit.ACCOUNT, Confidence.CERTAIN);
        blames(AnswerCases.always(Talk.json(401, "Invalid API key")), Culprit.ACCOUNT, Confidence.CERTAIN);
        blames(AnswerCases.always(Talk.json(403, "Invalid API key")), Culprit.ACCOUNT, Confidence.LIKELY);
    }

    @Test
    void aSlowAnswerIsTheServicesUnlessTheLineIsSlowToo() {
        blames(Seen.healthy()
                .samples(Seen.sample(true, 20, 1500), Seen.sample(true, 20, 1500), Seen.sample(false, 0, 1500)),
                Culprit.GATEWAY, Confidence.LIKELY);
        blames(Seen.openAi()
                .samples(Seen.sample(true, 500, 1500), Seen.sample(true, 500, 1500), Seen.sample(false, 0, 1500)),
                Culprit.NETWORK, Confidence.LIKELY);
    }

    @Test
    void anExpiredCertificateOfABigProviderIsRatherAWrongClock() {
        TlsEvidence expired = Handshakes.with(Handshakes.healthy().chain(),
                Handshakes.dated(TlsEvidence.Validity.EXPIRED), null);
        blames(Seen.healthy().put(expired), Culprit.GATEWAY, Confidence.CERTAIN);
        blames(Seen.openAi().put(expired), Culprit.COMPUTER, Confidence.LIKELY);
    }

    @Test
    void inspectionIsCertainOnlyByName() {
        blames(Seen.openAi().put(Handshakes.inspected(false, "Zscaler", true)), Culprit.NETWORK, Confidence.CERTAIN);
        blames(Seen.openAi().put(Handshakes.inspected(false, null, true)), Culprit.NETWORK, Confidence.LIKELY);
        blames(Seen.openAi().throughProxy().put(Handshakes.inspected(false, "Zscaler", true)), Culprit.PROXY,
                Confidence.CERTAIN);
    }

    @Test
    void aCutStreamIsThePlaceInBetween() {
        blames(cut(Seen.healthy()), Culprit.GATEWAY, Confidence.LIKELY);
        blames(cut(Seen.openAi()), Culprit.NETWORK, Confidence.LIKELY);
        blames(cut(Seen.openAi().throughProxy()), Culprit.PROXY, Confidence.LIKELY);
    }

    @Test
    void whatStopsNothingIsAWarning() {
        assertThat(only(Seen.healthy().key(BLANK)).severity()).isEqualTo(Severity.WARNING);
        assertThat(only(Seen.healthy().key(BLANK).put(Talk.models(Talk.json(401, "no")).made()).endsAt(Stage.MODELS))
                .severity()).isEqualTo(Severity.PROBLEM);
        assertThat(only(Seen.healthy().put(Talk.models(Talk.json(404, "no")).made())).severity())
                .isEqualTo(Severity.WARNING);
        assertThat(only(Seen.healthy().put(Talk.prompt(Talk.html(504, "time", "nginx"), Talk.stream()))).severity())
                .as("streamed prompts work")
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void whatTheSettingsOnlySuggestNeverComesBeforeWhatTheNetworkShows() {
        Seen seen = Seen.openAi()
                .key(KeyShape.ABSENT)
                .put(Handshakes.broken("handshake_failure", Map.of(), null))
                .failed(Stage.TLS, FailureKind.TLS_ALERT)
                .endsAt(Stage.TLS);
        assertThat(new Judge(Rulebook.rules()).judge(seen.observations(), true).findings()).extracting(Finding::id)
                .containsExactly("tls.handshake-refused", "settings.key-missing");
    }

    @Test
    void aLimitIsCertainToBeSomebodysWhereHisMarkAndHisTimeAreSeen() {
        Followed nginx = Followed.cut(71, 60.1).header("server", "nginx/1.24.0");
        blames(limited(nginx.again(Followed.cut(90, 60.2))), Culprit.GATEWAY, Confidence.CERTAIN);
        blames(limited(nginx), Culprit.GATEWAY, Confidence.LIKELY);
        blames(limited(Followed.cut(71, 60.1).again(Followed.cut(90, 60.2))), Culprit.GATEWAY, Confidence.LIKELY);
        blames(limited(Followed.cut(9, 5)), Culprit.GATEWAY, Confidence.POSSIBLE);
        assertThat(only(limited(nginx)).params().get("suspects")).asString()
                .startsWith("nginx: proxy_read_timeout (60 s); AWS Application Load Balancer");
    }

    private static Seen limited(Followed stream) {
        return Seen.healthy().put(stream.made()).failed(Stage.LONG_STREAM, FailureKind.STREAM_CLOSED);
    }

    private static Seen cut(Seen seen) {
        return seen.put(Streams.ended(LongStreamEvidence.EndedBy.RESET))
                .failed(Stage.LONG_STREAM, FailureKind.STREAM_RESET);
    }

    private static void blames(Seen seen, Culprit culprit, Confidence confidence) {
        Finding finding = only(seen);
        assertThat(finding.culprit()).as(finding.id()).isEqualTo(culprit);
        assertThat(finding.confidence()).as(finding.id()).isEqualTo(confidence);
    }

    private static Finding only(Seen seen) {
        List<Finding> findings = new Judge(Rulebook.rules()).judge(seen.observations(), true).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
