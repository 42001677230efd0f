package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** The answer ends in order although its last part is missing: somebody hides a cut. */
final class StreamTruncatedHidden implements FaultRule {
    @Override
    public String id() {
        return "stream.truncated-hidden";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return StreamEnd.of(seen)
                .filter(end -> end.inOrder() && !end.complete() && end.contents())
                .map(end -> end.finding(id(), culprit(Subject.of(seen)), seen)
                        .fix(Fixes.words("pass-cuts-on", "nginx", "marker").forAudience(Fix.Audience.IT))
                        .fix(Fixes.tellOperator(end.answer()))
                        .build());
    }

    /** No big provider words a cut as an end; whoever stands in between does. */
    private static Culprit culprit(Subject subject) {
        return subject.provider() == null ? Culprit.GATEWAY : subject.between();
    }
}
