package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** The connection of a streamed answer is closed in the middle. */
final class StreamClosedEarly implements FaultRule {
    @Override
    public String id() {
        return "stream.closed-early";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return StreamEnd.of(seen, LongStreamEvidence.EndedBy.CLOSED)
                .filter(_ -> !StreamCut.byLimit(seen))
                .map(end -> end.finding(id(), StreamWays.subject(seen).cutter(), seen)
                        .notes(StreamWays.notes(seen))
                        .fixes(StreamFixes.all(seen, end.answer()))
                        .build());
    }
}
