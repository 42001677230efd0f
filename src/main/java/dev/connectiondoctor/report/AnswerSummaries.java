package dev.connectiondoctor.report;

import java.util.DoubleSummaryStatistics;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;

/** What the service answered. */
final class AnswerSummaries {
    private AnswerSummaries() {}

    static Optional<Summary> firstByte(FirstByteEvidence seen) {
        DoubleSummaryStatistics times = seen.samples()
                .stream()
                .filter(sample -> sample.status() > 0)
                .mapToDouble(FirstByteEvidence.Sample::firstByteMs)
                .summaryStatistics();
        if (times.getCount() == 0) {
            return Optional.empty();
        }
        return Optional.of(Summary.of("first-byte.range")
                .with("fastest", Amounts.duration(times.getMin()))
                .with("slowest", Amounts.duration(times.getMax()))
                .with("count", times.getCount()));
    }

    static Optional<Summary> models(ModelsEvidence seen) {
        return seen.listed() ? Optional.of(listed(seen)) : refused(seen.status(), seen.answer());
    }

    private static Summary listed(ModelsEvidence seen) {
        String key = switch (seen.modelFound()) {
            case null -> "models.listed";
            case Boolean found -> found ? "models.found" : "models.missing";
        };
        return Summary.of(key).with("count", seen.models().size());
    }

    static Optional<Summary> prompt(ShortPromptEvidence seen) {
        if (seen.model().isEmpty()) {
            return Optional.of(Summary.of("short-prompt.no-model"));
        }
        HttpAnswer answer = seen.answer();
        if (answer == null || !answer.isSuccess() || answer.error() != null) {
            return refused(seen.status(), answer);
        }
        Summary answered = Summary.of("short-prompt.answered").with("time", Amounts.duration(answer.totalMs()));
        return Optional.of(seen.usage() == null
                ? answered
                : new Summary("short-prompt.counted", answered.params()).with("count", seen.usage().outputTokens()));
    }

    /** An answer that is not what was asked for: its status, and its own word for why if it has one. */
    static Optional<Summary> refused(int status, @Nullable HttpAnswer answer) {
        if (status == 0) {
            return Optional.empty();
        }
        HttpAnswer.ApiError error = answer == null ? null : answer.error();
        String type = error == null ? "" : error.type().isEmpty() ? error.code() : error.type();
        return Optional.of(Summary.of(type.isEmpty() ? "answer.status" : "answer.error")
                .with("status", status)
                .with("type", type));
    }
}
