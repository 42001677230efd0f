package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.http.RateLimit;

/** Too many requests or tokens in too short a time. */
final class RateLimited implements FaultRule {
    @Override
    public String id() {
        return "request.rate-limited";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.RATE_LIMITED).map(heard -> finding(seen, heard));
    }

    private Finding finding(Observations seen, Heard heard) {
        String variant = variant(heard);
        Finding.Builder finding = Answers.finding(id(), heard, culprit(variant, heard, Subject.of(seen)), seen)
                .likelyUnless(variant.equals("account"))
                .with("variant", variant)
                .because(heard.path() + "/headers");
        heard.answer()
                .support()
                .rateLimits()
                .stream()
                .filter(RateLimit::usedUp)
                .findFirst()
                .ifPresent(
                        limit -> name(limit, finding));
        Optional<Retry> wait = Retry.of(heard.answer());
        wait.ifPresent(retry -> retry.name(finding));
        return finding.fix(wait.map(retry -> retry.fix("slow-down-until", "slow-down-for"))
                .orElseGet(() -> Fixes.words("slow-down", "wait", "fewer")))
                .fix(variant.equals("account")
                        ? Fixes.words("raise-limit", "ask")
                        : Fixes.tellOperator(heard.answer()))
                .build();
    }

    /** Whose limit it is: the account's, the gateway's own at its provider, or one by address at the edge. */
    private static String variant(Heard heard) {
        if (heard.byGuard()) {
            return "edge";
        }
        return Words.of(heard.answer()).limitedUpstream() ? "upstream" : "account";
    }

    private static Culprit culprit(String variant, Heard heard, Subject subject) {
        return switch (variant) {
            case "edge" -> heard.owner(subject);
            case "upstream" -> subject.service();
            default -> Culprit.ACCOUNT;
        };
    }

    private static void name(RateLimit limit, Finding.Builder finding) {
        finding.with("limitName", limit.name());
        if (limit.limit() == null) {
            finding.note("limit-used-up");
        } else {
            finding.with("limit", limit.limit()).note("limit-of-so-many-used-up");
        }
    }
}
