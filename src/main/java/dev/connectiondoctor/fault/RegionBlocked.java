package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;

/** The service does not serve the country that the request seems to come from. */
final class RegionBlocked implements FaultRule {
    @Override
    public String id() {
        return "http.region-blocked";
    }

    @Override
    public Set<String> explains() {
        return Set.of("auth.*", "models.*");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.telling(seen, Meaning.REGION_BLOCKED).map(heard -> finding(seen, heard));
    }

    private Finding finding(Observations seen, Heard heard) {
        return OtherWay.answered(seen, Meaning.REGION_BLOCKED)
                .map(way -> onThisWayOnly(seen, heard, way))
                .orElseGet(() -> everywhere(seen, heard));
    }

    /** The same question gets another answer by another way: no gateway only repeats what was said to it. */
    private Finding onThisWayOnly(Observations seen, Heard heard, OtherWay way) {
        Subject subject = Subject.of(seen);
        Finding.Builder finding = begun(seen, heard, subject, Culprit.SETTINGS)
                .likelyUnless(Words.of(heard.answer()).regionForSure())
                .because(way.stage(), way.pointer());
        if (way.direct()) {
            finding.with("variant", "works-directly");
        } else {
            finding.with("variant", "works-through-proxy")
                    .with("proxy", way.proxy())
                    .with("source", way.source());
            String exception = seen.proxy().map(proxy -> proxy.bypassedBy()).orElse(null);
            if (exception != null) {
                finding.with("exception", exception);
            }
        }
        return finding.fix(way.fix()).fix(Fixes.words("check-region", "vpn")).build();
    }

    private Finding.Builder begun(Observations seen, Heard heard, Subject subject, Culprit culprit) {
        Finding.Builder finding = Answers.finding(id(), heard, culprit, seen);
        return subject.proxy() == null ? finding : finding.with("proxy", subject.proxy());
    }

    private Finding everywhere(Observations seen, Heard heard) {
        Subject subject = Subject.of(seen);
        Finding.Builder finding = begun(seen, heard, subject, subject.service());
        if (passedOn(subject, heard)) {
            return finding.likely()
                    .with("variant", "gateway")
                    .fix(Fixes.tellOperator(heard.answer()))
                    .fix(checkRegion(subject))
                    .build();
        }
        boolean sure = Words.of(heard.answer()).regionForSure();
        return finding.likelyUnless(sure)
                .with("variant", sure ? "sure" : "perhaps")
                .fix(checkRegion(subject))
                .fix(Fixes.words("supported-countries", "look"))
                .build();
    }

    /** Whether a gateway may only repeat what its provider says to the gateway: not the user's country counts then. */
    private static boolean passedOn(Subject subject, Heard heard) {
        boolean own = subject.provider() != null && subject.service() == Culprit.PROVIDER;
        return !own && !heard.answer().isHtml();
    }

    private static Fix checkRegion(Subject subject) {
        return Fixes.words("check-region", subject.proxy() == null ? "route" : "proxy", "vpn");
    }
}
