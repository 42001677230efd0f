package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** The service reports an error in the middle of its answer. */
final class StreamErrorEvent implements FaultRule {
    @Override
    public String id() {
        return "stream.error-event";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return StreamEnd.of(seen, LongStreamEvidence.EndedBy.ERROR_EVENT)
                .map(end -> end.finding(id(), Subject.of(seen).service(), seen)
                        .with("said", said(end))
                        .notes(meaning(end))
                        .fix(Fixes.waitAndRetry())
                        .fix(Fixes.tellOperator(end.answer()))
                        .build());
    }

    private static String said(StreamEnd end) {
        HttpAnswer.ApiError error = end.error();
        if (error == null) {
            return "error";
        }
        return Stream.of(error.message(), error.type(), error.code())
                .filter(word -> !word.isBlank())
                .findFirst()
                .orElse("error");
    }

    /** What the error's own words mean, where they are clear: the status said OK and tells nothing. */
    private static List<String> meaning(StreamEnd end) {
        HttpAnswer answer = end.answer();
        HttpAnswer.ApiError error = end.error();
        if (answer == null || error == null) {
            return List.of();
        }
        String text = String.join(" ", error.type(), error.code(), error.message()).toLowerCase(Locale.ROOT);
        return new Words(answer, text).inStream().stream().toList();
    }
}
