package dev.connectiondoctor.fault;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** Long answers are cut, stall or are held back over HTTP/2, and come through over HTTP/1.1. */
final class StreamWorksOverHttp1 implements FaultRule {
    @Override
    public String id() {
        return "stream.works-only-over-http1";
    }

    @Override
    public Set<String> explains() {
        return Set.of("stream.reset", "stream.closed-early", "stream.stalled", "stream.truncated-hidden",
                "stream.cut-after-silence", "stream.cut-at-total-time", "stream.buffered", "stream.block-buffered");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.longStream().filter(_ -> StreamWays.http2IsIt(seen)).map(stream -> finding(seen, stream));
    }

    private Finding finding(Observations seen, LongStreamEvidence stream) {
        Subject subject = StreamWays.subject(seen);
        boolean twice = !stream.again().isEmpty();
        Trial proven = new Trial.Proven("stream-over-http1", Map.of("host", subject.host()));
        Finding.Builder finding = subject.name(Finding.problem(id(), Stage.LONG_STREAM, subject.cutter()))
                .with("variant", variant(stream))
                .with("seconds", Seconds.of(stream.totalMs()))
                .with("silence", Seconds.of(stream.silenceBeforeEndMs()))
                .with("tries", twice ? 2 : 1)
                .notes(StreamEnding.notes(stream))
                .because("httpVersion")
                .because("endedBy")
                .because("endedHow")
                .because("totalMs")
                .becauseIf(twice, "again/0/totalMs")
                .fix(Fixes.words("use-http1", "set").tried(proven))
                .fixes(Fixes.http1(subject))
                .fix(Fixes.otherNetwork())
                .fix(Fixes.tellOperator(stream.answer()));
        return (twice ? finding.likely() : finding.possible()).build();
    }

    private static String variant(LongStreamEvidence stream) {
        return switch (stream.endedBy()) {
            case SILENCE -> "stalled";
            case TERMINAL_EVENT, CLEAN_END -> stream.complete() ? "held-back" : "";
            case RESET, CLOSED, ERROR_EVENT, CANCELLED, NOT_A_STREAM, LIMIT -> "";
        };
    }
}
