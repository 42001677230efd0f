package dev.connectiondoctor.app.evidence;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;

/** Lays out one tiny answer, and its streamed twin where that went otherwise. */
final class PromptSections {
    private final Words words;

    PromptSections(Words words) {
        this.words = words;
    }

    List<Section> of(ShortPromptEvidence seen) {
        FactList answer = new FactList(words).status(seen.status())
                .add("model", seen.model())
                .add("stop-reason", seen.stopReason())
                .add("usage", seen.usage() == null ? null : HttpSections.usage(words, seen.usage()))
                .add("request-id", HttpSections.idBeside(seen.answer(), seen.requestId()))
                .constant("whole-failure", seen.wholeFailure())
                .add("streamed-status", differs(seen) ? String.valueOf(seen.streamed().status()) : null);
        HttpSections http = new HttpSections(words);
        return new Layout(words).facts(answer, "answer")
                .quote("answer-text", seen.text())
                .add(http.of(told(seen)))
                .done();
    }

    private static boolean differs(ShortPromptEvidence seen) {
        return seen.streamed() != null && seen.streamed().status() != seen.status();
    }

    /** The refusal is worth more than the success beside it. */
    private static @Nullable HttpAnswer told(ShortPromptEvidence seen) {
        HttpAnswer streamed = seen.streamed();
        boolean onlyStreamedFailed = streamed != null && !streamed.isSuccess() && seen.answer() != null
                && seen.answer().isSuccess();
        return onlyStreamedFailed || seen.answer() == null ? streamed : seen.answer();
    }
}
