package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;

/** The service takes a request and closes the connection without a word. */
final class ClosedWithoutAnswer implements FaultRule {
    @Override
    public String id() {
        return "http.closed-without-answer";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Unanswered.finding(seen, id(), FailureKind.HTTP_CLOSED, FailureKind.HTTP_RESET)
                .map(finding -> finding.fix(Fixes.tellOperator(null))
                        .fix(Fixes.otherNetwork())
                        .fix(Fixes.allowHost(Subject.of(seen)))
                        .build());
    }
}
