package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;

/** The service takes a request and never answers. */
final class NoAnswer implements FaultRule {
    @Override
    public String id() {
        return "http.no-answer";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Unanswered.finding(seen, id(), FailureKind.HTTP_TIMEOUT, FailureKind.STREAM_SILENT)
                .map(finding -> finding.fix(Fixes.waitAndRetry())
                        .fix(Fixes.tellOperator(null))
                        .fix(Fixes.otherNetwork())
                        .build());
    }
}
