package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;

/** A stream comes, begins and ends in order, and has no answer in it. */
final class StreamEmpty implements FaultRule {
    /** A model that thinks may spend all it was given before its first word. */
    private static final Set<String> SPENT = Set.of("length", "max_tokens", "max_output_tokens", "incomplete");

    @Override
    public String id() {
        return "stream.empty";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return StreamEnd.of(seen)
                .filter(end -> end.inOrder() && !end.contents() && !spent(end))
                .map(end -> end.finding(id(), Subject.of(seen).service(), seen)
                        .fix(Fixes.waitAndRetry())
                        .fix(OtherModel.orTime(seen))
                        .fix(Fixes.tellOperator(end.answer()))
                        .build());
    }

    private static boolean spent(StreamEnd end) {
        String reason = end.times() == null ? null : end.times().finishReason();
        return end.complete() && reason != null && SPENT.contains(reason);
    }
}
