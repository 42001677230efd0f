package dev.connectiondoctor.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** Sentences that findings about answers share: who wrote it, when it came, what else works, what it may have cost. */
final class Notes {
    /** Nobody can have asked anybody behind him and waited for it in less. */
    private static final double AT_ONCE_MS = 1_500;
    /** Nobody takes longer to say no of his own accord. */
    private static final double WAITED_MS = 10_000;

    /** The trial with another model, and its outcome where that one answered. */
    private static final String OTHER_MODEL = "other-model";
    private static final String RETRY = "retry-once";
    private static final String PASSED = "passed";
    private static final String ANSWERS = "answers";

    private Notes() {}

    /** Of an answer that says that a server is in trouble. */
    static List<String> ofTrouble(Observations seen, Heard heard) {
        List<String> notes = new ArrayList<>();
        notes.add(author(heard));
        if (heard.answer().headersMs() >= WAITED_MS) {
            notes.add("after-a-wait");
        } else if (heard.answer().headersMs() < AT_ONCE_MS) {
            notes.add("at-once");
        }
        if (heard.stage() == Stage.SHORT_PROMPT) {
            notes.addAll(retried(seen));
        }
        notes.addAll(scope(seen, heard));
        return List.copyOf(notes);
    }

    /** Who wrote it, as far as it tells. */
    static String author(Heard heard) {
        return switch (heard.role()) {
            case EDGE -> "by-edge";
            case SERVER -> "by-server";
            case GATEWAY -> "by-gateway";
            case PROVIDER -> "by-provider";
            case FILTER -> "by-filter";
            case UNKNOWN -> heard.answer().support().edge() == null ? "by-unknown" : "through-edge";
        };
    }

    /** What came of asking once more a moment later, if that was done. */
    static List<String> retried(Observations seen) {
        return seen.experiments()
                .stream()
                .filter(made -> made.id().equals(RETRY))
                .map(made -> made.outcome().equals(PASSED) ? "retry-passed" : "retry-failed")
                .toList();
    }

    private static boolean passed(Observations seen) {
        return retried(seen).contains("retry-passed");
    }

    /** Whether it is prompts alone that are answered like this. */
    static List<String> scope(Observations seen, Heard heard) {
        if (heard.stage() == Stage.MODELS || passed(seen)) {
            return List.of();
        }
        if (Answers.listed(seen)) {
            return List.of(otherModel(seen).orElse("prompts-only"));
        }
        boolean same = Answers.models(seen).filter(list -> list.meaning() == heard.meaning()).isPresent();
        return same ? List.of("everything") : List.of();
    }

    /** What came of asking another model of the list, if one was asked. */
    private static Optional<String> otherModel(Observations seen) {
        return seen.experiments()
                .stream()
                .filter(made -> made.id().equals(OTHER_MODEL))
                .map(made -> made.outcome().equals(ANSWERS) ? "this-model-only" : "other-models-too")
                .findFirst();
    }

    /** Of a prompt whose answer was lost after it had been passed on. */
    static List<String> cost(Heard heard) {
        return heard.stage() == Stage.MODELS ? List.of() : List.of("may-be-billed");
    }
}
