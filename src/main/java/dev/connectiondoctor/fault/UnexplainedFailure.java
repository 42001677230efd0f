package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;

/** A stage failed, or an answer was no good, and no other rule says why: better an honest question than silence. */
final class UnexplainedFailure implements FaultRule {
    private final List<FaultRule> others;

    UnexplainedFailure(List<FaultRule> others) {
        this.others = List.copyOf(others);
    }

    @Override
    public String id() {
        return "doctor.unexplained-failure";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        List<Finding> explained = others.stream().flatMap(rule -> rule.judge(seen).stream()).toList();
        if (explained.stream().anyMatch(finding -> finding.severity() == Severity.PROBLEM)) {
            return Optional.empty();
        }
        return seen.results()
                .stream()
                .filter(result -> !covered(result.stage(), explained, seen))
                .flatMap(result -> failure(result, seen).stream())
                .findFirst();
    }

    private static boolean covered(Stage stage, List<Finding> explained, Observations seen) {
        return explained.stream().anyMatch(finding -> finding.stage() == stage)
                || stage == Stage.DNS && NameTrouble.throughProxy(seen);
    }

    private Optional<Finding> failure(StageResult result, Observations seen) {
        return seen.failure(result.stage())
                .map(failure -> finding(result.stage(), failure))
                .or(() -> Answers.failing(seen)
                        .filter(heard -> heard.stage() == result.stage())
                        .map(heard -> finding(result.stage(),
                                new Failure(FailureKind.HTTP_STATUS, Operation.HTTP_REQUEST, heard.said()))));
    }

    private Finding finding(Stage stage, Failure failure) {
        return Finding.problem(id(), stage, Culprit.UNKNOWN)
                .possible()
                .with("stage", stage.id())
                .with("kind", failure.kind().id())
                .with("operation", failure.operation().id())
                .with("text", failure.text())
                .becauseOfStatus()
                .fix(Fixes.words("find-out-more", "again", "elsewhere"))
                .fix(Fixes.words("report-puzzle", "send"))
                .build();
    }
}
