package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** A stream was asked for and something else came. */
final class NotAStream implements FaultRule {
    @Override
    public String id() {
        return "stream.not-a-stream";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return StreamEnd.of(seen, LongStreamEvidence.EndedBy.NOT_A_STREAM)
                .map(end -> end.finding(id(), Subject.of(seen).service(), seen)
                        .with("type", type(end))
                        .fix(Fixes.words("pass-streams-on", "pass").forAudience(Fix.Audience.IT))
                        .fix(Fixes.tellOperator(end.answer()))
                        .build());
    }

    /** With the packing, where it is one that no one asked for. */
    private static String type(StreamEnd end) {
        String type = end.answer() == null ? "" : end.answer().contentType();
        String packed = end.answer() == null ? "" : end.answer().headers().getOrDefault("content-encoding", "");
        String shown = type.isEmpty() ? "–" : type;
        return packed.isEmpty() ? shown : shown + ", " + packed;
    }
}
