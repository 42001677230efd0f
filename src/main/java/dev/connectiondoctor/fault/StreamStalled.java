package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** A streamed answer falls silent and does not go on. */
final class StreamStalled implements FaultRule {
    @Override
    public String id() {
        return "stream.stalled";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return StreamEnd.of(seen, LongStreamEvidence.EndedBy.SILENCE)
                .map(end -> end.finding(id(), StreamWays.subject(seen).cutter(), seen)
                        .notes(StreamWays.notes(seen))
                        .fixes(StreamFixes.all(seen, end.answer()))
                        .build());
    }
}
