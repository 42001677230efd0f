package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** The service takes a request and never answers. */
final class NoAnswer implements FaultRule {
    private static final Set<FailureKind> KINDS = Set.of(FailureKind.HTTP_TIMEOUT, FailureKind.STREAM_SILENT);

    @Override
    public String id() {
        return "http.no-answer";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Unanswered.finding(seen, id(), KINDS.toArray(FailureKind[]::new))
                .map(finding -> finding.notes(cost(seen))
                        .fix(Fixes.waitAndRetry())
                        .fix(Fixes.tellOperator(null))
                        .fix(Fixes.otherNetwork())
                        .build());
    }

    /** A prompt that was taken may have been worked on all the same. */
    private static List<String> cost(Observations seen) {
        boolean prompt = Stream.of(Stage.SHORT_PROMPT, Stage.LONG_STREAM)
                .flatMap(stage -> seen.failure(stage).stream())
                .anyMatch(failure -> KINDS.contains(failure.kind()));
        return prompt ? List.of("may-be-billed") : List.of();
    }
}
