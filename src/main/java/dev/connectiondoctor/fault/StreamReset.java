package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** The connection of a streamed answer is reset in the middle. */
final class StreamReset implements FaultRule {
    @Override
    public String id() {
        return "stream.reset";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return StreamEnd.of(seen, LongStreamEvidence.EndedBy.RESET)
                .filter(_ -> !StreamCut.byLimit(seen))
                .map(end -> end.finding(id(), StreamWays.subject(seen).cutter(), seen)
                        .with("variant", StreamEnding.streamAlone(end.times()) ? "stream" : "")
                        .notes(StreamWays.notes(seen))
                        .fixes(StreamFixes.all(seen, end.answer()))
                        .build());
    }
}
