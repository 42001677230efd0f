package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** What the findings about requests that got no answer have in common. */
final class Unanswered {
    private static final List<Stage> TALKING = List.of(Stage.FIRST_BYTE, Stage.MODELS, Stage.SHORT_PROMPT,
            Stage.LONG_STREAM);

    private Unanswered() {}

    /**
     * A finding if a request ended in one of these ways: a warning if others were answered. An answer that was cut while
     * it came is another matter.
     */
    static Optional<Finding.Builder> finding(Observations seen, String id, FailureKind... kinds) {
        return TALKING.stream()
                .filter(stage -> failed(seen, stage, Set.of(kinds)))
                .findFirst()
                .map(stage -> finding(seen, id, stage).notes(cost(stage, kinds))
                        .notes(stage == Stage.SHORT_PROMPT ? Notes.retried(seen) : List.of()));
    }

    /** The raw words of the first failure of this kind. */
    static String words(Observations seen, FailureKind kind) {
        return TALKING.stream()
                .flatMap(stage -> seen.failure(stage).stream())
                .filter(failure -> failure.kind() == kind)
                .map(Failure::text)
                .findFirst()
                .orElse("–");
    }

    private static boolean failed(Observations seen, Stage stage, Set<FailureKind> kinds) {
        return seen.failure(stage)
                .filter(failure -> kinds.contains(failure.kind()))
                .filter(failure -> stage != Stage.SHORT_PROMPT || failure.operation() != Operation.HTTP_BODY)
                .filter(failure -> failure.kind() != FailureKind.STREAM_SILENT || neverBegan(seen))
                .isPresent();
    }

    /** A stream of which not even the headers came. */
    private static boolean neverBegan(Observations seen) {
        return seen.longStream().filter(stream -> stream.status() == 0).isPresent();
    }

    /** A prompt that was taken may have been worked on all the same. */
    private static List<String> cost(Stage stage, FailureKind... kinds) {
        boolean taken = stage.compareTo(Stage.SHORT_PROMPT) >= 0 && !List.of(kinds).contains(FailureKind.HTTP_NOT_HTTP);
        return taken ? List.of("may-be-billed") : List.of();
    }

    private static Finding.Builder finding(Observations seen, String id, Stage stage) {
        Subject subject = Subject.of(seen);
        boolean harmless = stage.compareTo(Stage.SHORT_PROMPT) < 0
                && (Answers.promptWorked(seen) || Answers.listed(seen));
        Finding.Builder finding = subject
                .name(Finding.of(id, stage, harmless ? Severity.WARNING : Severity.PROBLEM, subject.cutter()))
                .likely()
                .becauseOfFailure();
        return AddressEdge.hint(finding, seen);
    }
}
