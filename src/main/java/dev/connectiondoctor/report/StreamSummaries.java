package dev.connectiondoctor.report;

import java.util.Optional;

import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** How the long stream went. */
final class StreamSummaries {
    private static final double WORTH_SAYING_MS = 5000;

    private StreamSummaries() {}

    static Optional<Summary> stream(LongStreamEvidence seen) {
        if (seen.status() >= 300) {
            return AnswerSummaries.refused(seen.status(), seen.answer());
        }
        return seen.status() == 0 ? Optional.empty() : Optional.of(seen.complete() ? complete(seen) : broken(seen));
    }

    private static Summary complete(LongStreamEvidence seen) {
        Double first = seen.firstTokenMs();
        Double speed = seen.tokensPerSecond();
        if (first == null) {
            return Summary.of("long-stream.complete").with("time", Amounts.duration(seen.totalMs()));
        }
        Summary words = Summary.of("long-stream.first-word").with("time", Amounts.duration(first));
        return speed == null
                ? words
                : new Summary("long-stream.speed", words.params()).with("speed", Amounts.number(speed));
    }

    private static Summary broken(LongStreamEvidence seen) {
        boolean silent = seen.silenceBeforeEndMs() >= WORTH_SAYING_MS;
        String key = switch (seen.endedBy()) {
            case RESET, CLOSED -> silent ? "cut-after-silence" : "cut";
            case CLEAN_END, TERMINAL_EVENT -> "unfinished";
            case SILENCE -> "stalled";
            case ERROR_EVENT -> "error";
            case CANCELLED -> "cancelled";
            case NOT_A_STREAM -> "not-a-stream";
            case LIMIT -> "limit";
        };
        return Summary.of("long-stream." + key)
                .with("silence", Amounts.duration(seen.silenceBeforeEndMs()))
                .with("time", Amounts.duration(seen.totalMs()));
    }
}
