package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;

/**
 * How a streamed answer ended: the long one's, or else the short one's.
 *
 * @param times the long stream's measurements, which the short one has none of
 * @param contents whether anything of the answer itself came
 */
record StreamEnd(Stage stage, LongStreamEvidence.EndedBy how, boolean complete, boolean contents,
        @Nullable LongStreamEvidence times, HttpAnswer.@Nullable ApiError error, @Nullable HttpAnswer answer) {
    /** Shown for a time that was not measured. */
    private static final String UNKNOWN = "?";
    /** How a body ended that was cut while it came. */
    private static final Map<FailureKind, LongStreamEvidence.EndedBy> CUTS = Map.of(FailureKind.HTTP_RESET,
            LongStreamEvidence.EndedBy.RESET, FailureKind.HTTP_CLOSED, LongStreamEvidence.EndedBy.CLOSED,
            FailureKind.HTTP_TIMEOUT, LongStreamEvidence.EndedBy.SILENCE);
    private static final Map<FailureKind, LongStreamEvidence.EndedBy> ENDS = Map.of(FailureKind.STREAM_RESET,
            LongStreamEvidence.EndedBy.RESET, FailureKind.STREAM_CLOSED, LongStreamEvidence.EndedBy.CLOSED,
            FailureKind.STREAM_SILENT, LongStreamEvidence.EndedBy.SILENCE, FailureKind.STREAM_INCOMPLETE,
            LongStreamEvidence.EndedBy.CLEAN_END, FailureKind.STREAM_EMPTY, LongStreamEvidence.EndedBy.CLEAN_END,
            FailureKind.STREAM_ERROR_EVENT, LongStreamEvidence.EndedBy.ERROR_EVENT, FailureKind.STREAM_NOT_A_STREAM,
            LongStreamEvidence.EndedBy.NOT_A_STREAM);

    /** The stream that did not come to its end, else the long one. */
    static Optional<StreamEnd> of(Observations seen) {
        List<StreamEnd> all = Stream
                .of(seen.failure(Stage.SHORT_PROMPT).flatMap(failure -> ofShort(failure, seen)),
                        seen.longStream()
                                .filter(shown -> shown.status() >= 200 && shown.status() < 300)
                                .map(StreamEnd::ofLong),
                        ofShort(seen))
                .flatMap(Optional::stream)
                .toList();
        return all.stream().filter(end -> !end.complete()).findFirst().or(() -> all.stream().findFirst());
    }

    /** A short stream that came to an end, but not to a good one. */
    private static Optional<StreamEnd> ofShort(Observations seen) {
        return Answers.prompts(seen)
                .stream()
                .filter(heard -> heard.stage() == Stage.SHORT_PROMPT && heard.streamed() && heard.fine())
                .filter(heard -> heard.answer().error() != null || !heard.isStream())
                .findFirst()
                .map(heard -> new StreamEnd(Stage.SHORT_PROMPT,
                        heard.isStream()
                                ? LongStreamEvidence.EndedBy.ERROR_EVENT
                                : LongStreamEvidence.EndedBy.NOT_A_STREAM,
                        false, false, null, heard.answer().error(), heard.answer()));
    }

    private static StreamEnd ofLong(LongStreamEvidence shown) {
        return new StreamEnd(Stage.LONG_STREAM, shown.endedBy(), shown.complete(), shown.firstTokenMs() != null, shown,
                shown.error(), shown.answer());
    }

    private static Optional<StreamEnd> ofShort(Failure failure, Observations seen) {
        HttpAnswer answer = seen.shortPrompt().map(ShortPromptEvidence::streamed).orElse(null);
        HttpAnswer.ApiError error = answer == null ? null : answer.error();
        boolean contents = failure.kind() != FailureKind.STREAM_EMPTY;
        return how(failure).map(how -> new StreamEnd(Stage.SHORT_PROMPT, how, false, contents, null, error, answer));
    }

    private static Optional<LongStreamEvidence.EndedBy> how(Failure failure) {
        return Optional.ofNullable(failure.operation() == Operation.HTTP_BODY
                ? CUTS.get(failure.kind())
                : ENDS.get(failure.kind()));
    }

    static Optional<StreamEnd> of(Observations seen, LongStreamEvidence.EndedBy how) {
        return of(seen).filter(end -> end.how() == how && !end.complete());
    }

    /** Whether it ended in order, and whether the model's last word is missing all the same. */
    boolean inOrder() {
        return how == LongStreamEvidence.EndedBy.CLEAN_END || how == LongStreamEvidence.EndedBy.TERMINAL_EVENT;
    }

    /** Whether somebody broke it off, or let it hang. */
    private boolean cut() {
        return switch (how) {
            case RESET, CLOSED, SILENCE -> true;
            case CLEAN_END, TERMINAL_EVENT, ERROR_EVENT, CANCELLED, NOT_A_STREAM, LIMIT -> false;
        };
    }

    /** What is said of it: how long it ran, and how long nothing had come before the end. */
    Finding.Builder finding(String id, Culprit culprit, Observations seen) {
        Finding.Builder finding = Subject.of(seen)
                .name(Finding.problem(id, stage, culprit))
                .likely()
                .notes(how == LongStreamEvidence.EndedBy.NOT_A_STREAM ? List.of() : List.of("may-be-billed"))
                .notes(StreamEnding.notes(times))
                .with("seconds", seconds())
                .with("silence", silence())
                .becauseIf(times != null, "endedBy")
                .becauseIf(times != null, "endedHow")
                .becauseIf(times != null, "silenceBeforeEndMs")
                .becauseIf(answer != null, path() + "/status");
        return cut() ? AddressEdge.hint(finding, seen, answer) : finding;
    }

    private Object seconds() {
        if (times != null) {
            return Seconds.of(times.totalMs());
        }
        return answer == null ? UNKNOWN : Seconds.of(answer.totalMs());
    }

    /** Of a short stream, only the most that it can have been is known. */
    private Object silence() {
        if (times != null) {
            return Seconds.of(times.silenceBeforeEndMs());
        }
        return answer == null ? UNKNOWN : "≤ " + Seconds.of(answer.totalMs() - answer.headersMs());
    }

    private String path() {
        return stage == Stage.LONG_STREAM ? "answer" : "streamed";
    }
}
