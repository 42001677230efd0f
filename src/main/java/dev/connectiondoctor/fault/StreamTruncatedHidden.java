package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.longstream.Timeout;

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
                .map(end -> limited(end.finding(id(), culprit(Subject.of(seen)), seen), end)
                        .fix(Fixes.words("pass-cuts-on", "nginx", "marker").forAudience(Fix.Audience.IT))
                        .fix(Fixes.tellOperator(end.answer()))
                        .build());
    }

    /** Says whose limit was hidden, where two streams show that it was one. */
    private static Finding.Builder limited(Finding.Builder finding, StreamEnd end) {
        LongStreamEvidence stream = end.times();
        if (stream == null || stream.again().isEmpty()) {
            return finding;
        }
        StreamCut cut = StreamCut.compared(stream);
        return cut.limit()
                .filter(_ -> cut.tries() > 1)
                .map(kind -> finding.with("variant", kind == Timeout.Kind.IDLE ? "silence" : "time")
                        .with("suspects", cut.suspected(kind).isEmpty() ? "–" : cut.suspected(kind))
                        .because("again/0/totalMs"))
                .orElse(finding);
    }

    /** No big provider words a cut as an end; whoever stands in between does. */
    private static Culprit culprit(Subject subject) {
        return subject.provider() == null ? Culprit.GATEWAY : subject.between();
    }
}
