package dev.connectiondoctor.fault;

import static dev.connectiondoctor.fault.AnswerCases.always;
import static dev.connectiondoctor.fault.AnswerCases.prompted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.RateLimit;
import dev.connectiondoctor.stage.http.Support;

/** Who has to act on an error, what else is said of it, and when to try again. */
class ErrorBlameTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aQuotaIsTheAccountsUnlessAGatewayPassesOnWhatWasSaidToIt() {
        HttpAnswer quota = Talk.error(429, "insufficient_quota", "insufficient_quota", "Exceeded");
        Finding own = only(prompted(quota));
        assertThat(own.culprit()).isEqualTo(Culprit.ACCOUNT);
        assertThat(own.confidence()).isEqualTo(Confidence.CERTAIN);
        Finding relayed = only(prompted(Talk.by(quota, "openai")));
        assertThat(relayed.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(relayed.notes()).contains("relayed-account");
        assertThat(fixes(relayed)).contains("tell-operator");
        assertThat(only(always(Seen.openAi(), Talk.by(quota, "openai"))).notes()).isEmpty();
    }

    @Test
    void theGatewaysOwnKeyIsItsOperators() {
        HttpAnswer said = Talk.answer(502, "application/json", "{}", new HttpAnswer.ApiError("upstream_error", "",
                "Upstream authentication failed, please contact administrator"), "sub2api");
        assertThat(only(prompted(said))).matches(finding -> finding.culprit() == Culprit.GATEWAY)
                .matches(finding -> finding.confidence() == Confidence.CERTAIN);
        HttpAnswer seen = Talk.by(Talk.json(401, "Incorrect API key provided"), "openai");
        assertThat(only(prompted(seen))).matches(finding -> finding.culprit() == Culprit.GATEWAY)
                .matches(finding -> finding.confidence() == Confidence.LIKELY);
    }

    @Test
    void aRateLimitIsWhoeversRequestsItCounts() {
        assertThat(only(prompted(Talk.json(429, "Slow down"))).culprit()).isEqualTo(Culprit.ACCOUNT);
        assertThat(only(prompted(Talk.html(429, "error code: 1015", "cloudflare"))).culprit())
                .isEqualTo(Culprit.GATEWAY);
        assertThat(only(prompted(Talk.html(429, "slow down", "squid"))).culprit()).isEqualTo(Culprit.NETWORK);
        assertThat(only(prompted(Talk.json(429, "m is temporarily rate-limited upstream"))).culprit())
                .isEqualTo(Culprit.GATEWAY);
    }

    @Test
    void anEdgeSpeaksOfWhatStandsBehindIt() {
        Finding edge = only(prompted(Talk.html(522, "Connection timed out", "cloudflare")));
        assertThat(edge.culprit()).isEqualTo(Culprit.GATEWAY);
        assertThat(edge.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(only(prompted(Talk.json(522, "timed out"))).confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(only(always(Seen.openAi(), Talk.html(521, "down", "cloudflare"))).culprit())
                .isEqualTo(Culprit.PROVIDER);
    }

    @Test
    void aFirewallIsWhoeversPageItShows() {
        assertThat(only(prompted(Talk.html(403, "blocked", "cloudflare"))).culprit()).isEqualTo(Culprit.GATEWAY);
        assertThat(only(prompted(Talk.html(403, "blocked", "aws-alb"))).culprit()).isEqualTo(Culprit.GATEWAY);
        assertThat(only(prompted(Talk.by(Talk.error(400, "", "content_filter", "Filtered"), "azure"))).culprit())
                .isEqualTo(Culprit.PROVIDER);
    }

    @Test
    void aModelThatIsNotListedWasMisspelt() {
        HttpAnswer channel = Talk.by(Talk.json(503, "No available channel for model small-1"), "new-api");
        assertThat(only(prompted(channel)).culprit()).isEqualTo(Culprit.GATEWAY);
        Finding unlisted = only(prompted(channel).put(Talk.models(Talk.json(200, "")).found(false).made()));
        assertThat(unlisted.culprit()).isEqualTo(Culprit.SETTINGS);
        assertThat(fixes(unlisted)).startsWith("choose-model");
    }

    @Test
    void whoWroteItWhenItCameAndWhatElseWorksIsSaid() {
        HttpAnswer nginx = Talk.html(502, "502 Bad Gateway", "nginx");
        assertThat(only(prompted(nginx)).notes()).containsExactly("by-server", "at-once", "prompts-only");
        assertThat(only(always(nginx)).notes()).containsExactly("by-server", "at-once", "everything");
        assertThat(only(prompted(nginx).tried(Stage.SHORT_PROMPT, "other-model", "answers")).notes())
                .contains("this-model-only");
        assertThat(only(prompted(nginx).tried(Stage.SHORT_PROMPT, "other-model", "refused-too")).notes())
                .contains("other-models-too");
        assertThat(only(prompted(nginx).tried(Stage.SHORT_PROMPT, "retry-once", "passed")).notes())
                .containsExactly("by-server", "at-once", "retry-passed");
        assertThat(only(prompted(nginx).tried(Stage.SHORT_PROMPT, "retry-once", "lasts")).notes())
                .containsExactly("by-server", "at-once", "retry-failed", "prompts-only");
        assertThat(only(prompted(Talk.after(nginx, 5_000))).notes()).containsExactly("by-server", "prompts-only");
        assertThat(only(prompted(Talk.after(Talk.html(504, "504", "cloudfront"), 60_000))).notes())
                .containsExactly("by-edge", "after-a-wait", "prompts-only", "may-be-billed");
        Support through = new Support(NOW, Map.of(), List.of(), null, "cloudflare", false);
        assertThat(only(prompted(Talk.with(Talk.json(503, "busy"), through))).notes()).startsWith("through-edge");
        assertThat(only(prompted(Talk.json(503, "busy"))).notes()).startsWith("by-unknown");
    }

    @Test
    void onlyPromptsThatWereTakenMayCostSomething() {
        assertThat(only(prompted(Talk.html(504, "504", "nginx"))).notes()).contains("may-be-billed");
        assertThat(only(Seen.healthy()
                .put(Talk.models(Talk.html(504, "504", "nginx")).made())
                .failed(Stage.MODELS, FailureKind.HTTP_STATUS)
                .endsAt(Stage.MODELS)).notes()).doesNotContain("may-be-billed");
        assertThat(only(prompted(Talk.json(429, "Slow down"))).notes()).doesNotContain("may-be-billed");
        assertThat(only(Seen.healthy().failed(Stage.MODELS, FailureKind.HTTP_TIMEOUT).endsAt(Stage.MODELS)).notes())
                .isEmpty();
        assertThat(only(Seen.healthy()
                .put(Streams.never())
                .failed(Stage.LONG_STREAM, FailureKind.STREAM_SILENT)).notes()).contains("may-be-billed");
        assertThat(only(Seen.healthy().failed(Stage.SHORT_PROMPT, FailureKind.HTTP_CLOSED).endsAt(Stage.SHORT_PROMPT))
                .notes()).contains("may-be-billed");
    }

    @Test
    void theAnswersOwnWordOnWaitingGoesFirst() {
        HttpAnswer down = Talk.html(503, "503", "nginx");
        assertThat(fixes(only(prompted(down)))).startsWith("wait-and-retry");
        assertThat(fixes(only(prompted(Talk.with(down, Map.of(), 30L))))).startsWith("wait-for");
        Finding until = only(prompted(Talk.with(Talk.with(down, Map.of(), 30L),
                new Support(NOW, Map.of(), List.of(), NOW.plusSeconds(30), null, false))));
        assertThat(fixes(until)).startsWith("wait-until");
        assertThat(until.params()).containsEntry("wait", 30L).containsEntry("retryAt", NOW.plusSeconds(30));
        assertThat(fixes(only(prompted(Talk.with(down, Map.of("x-should-retry", "false"), null)))))
                .doesNotContain("wait-and-retry");
    }

    @Test
    void whatATryAgainCannotHelpIsNotToldToTryAgain() {
        for (HttpAnswer answer : List.of(Talk.json(402, "Insufficient Balance"), Talk.json(400, "bad"),
                Talk.html(413, "large", "nginx"), Talk.json(401, "Invalid API key"),
                Talk.error(400, "", "content_filter", "Filtered"))) {
            assertThat(fixes(only(prompted(answer)))).as(answer.toString()).noneMatch(id -> id.startsWith("wait"));
        }
    }

    @Test
    void aLimitThatIsUsedUpSaysWhenItIsWholeAgain() {
        Support support = new Support(NOW, Map.of(), List.of(new RateLimit("tokens", 9L, 4L, "9s", NOW.plusSeconds(9)),
                new RateLimit("requests", 3L, 0L, "20s", NOW.plusSeconds(20))), null, null, false);
        Finding finding = only(prompted(Talk.with(Talk.json(429, "Slow down"), support)));
        assertThat(finding.params()).containsEntry("retryAt", NOW.plusSeconds(20))
                .containsEntry("wait", 20L)
                .containsEntry("limitName", "requests")
                .containsEntry("limit", 3L);
        assertThat(fixes(finding)).startsWith("slow-down-until");
    }

    @Test
    void supportGetsTheTimeAndEveryId() {
        Support support = new Support(NOW, Map.of("cf-ray", "8a-FRA"), List.of(), null, "cloudflare", false);
        Finding finding = only(prompted(Talk.with(Talk.json(503, "busy"), support)));
        assertThat(finding.params()).containsEntry("requestId", "req_1");
        assertThat(finding.fixes().stream().filter(fix -> fix.id().equals("tell-operator")).findFirst())
                .hasValueSatisfying(fix -> assertThat(fix.steps()).contains(
                        new Step.Setting("time", "2026-03-01T12:00:00Z"), new Step.Setting("cf-ray", "8a-FRA")));
    }

    @Test
    void anErrorInTheMiddleOfAStreamIsReadForWhatItMeans() {
        assertThat(inStream("overloaded_error")).contains("means-overload", "may-be-billed");
        assertThat(inStream("You exceeded your current quota")).contains("means-quota");
        assertThat(inStream("Rate limit reached")).contains("means-rate-limit");
        assertThat(inStream("Upstream authentication failed")).contains("means-operator-key");
        assertThat(inStream("Something broke")).containsExactly("may-be-billed");
    }

    private static List<String> inStream(String words) {
        return only(Seen.healthy()
                .put(Talk.prompt(Talk.json(200, ""), Talk.stream().withError(new HttpAnswer.ApiError("", "", words))))
                .failed(Stage.SHORT_PROMPT, FailureKind.STREAM_ERROR_EVENT)
                .endsAt(Stage.SHORT_PROMPT)).notes();
    }

    private static List<String> fixes(Finding finding) {
        return finding.fixes().stream().map(Fix::id).toList();
    }

    private static Finding only(Seen seen) {
        List<Finding> findings = new Judge(Rulebook.rules()).judge(seen.observations(), true).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    @Test
    void anotherModelIsOfferedAsItWasTried() {
        HttpAnswer nginx = Talk.html(502, "502 Bad Gateway", "nginx");
        Experiment answers = new Experiment("other-model", Stage.SHORT_PROMPT, Map.of("model", "small-1"),
                Map.of("model", "large-1"), "answers");
        Fix named = fix(only(prompted(nginx).tried(Stage.SHORT_PROMPT, answers)), "use-other-model");
        assertThat(named.trial()).isEqualTo(new Trial.Proven("other-model", Map.of("model", "large-1")));
        assertThat(named.steps()).contains(new Step.Setting("model", "large-1"));
        Finding refused = only(prompted(nginx).tried(Stage.SHORT_PROMPT, "other-model", "refused-too"));
        assertThat(refused.fixes()).extracting(Fix::id).contains("other-time").doesNotContain("other-model-or-time");
        assertThat(fix(only(prompted(nginx)), "other-model-or-time").trial()).isEqualTo(Trial.NOT_TRIED);
    }

    private static Fix fix(Finding finding, String id) {
        return finding.fixes().stream().filter(fix -> fix.id().equals(id)).findFirst().orElseThrow();
    }
}
