package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** The events of a stream are damaged: their data cannot be read, or lines of it belong to no event. */
final class StreamMalformed implements FaultRule {
    @Override
    public String id() {
        return "stream.malformed";
    }

    /** Words that were lost with a damaged event are missed elsewhere. */
    @Override
    public Set<String> explains() {
        return Set.of("stream.empty", "stream.truncated-hidden", "stream.not-a-stream");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.longStream()
                .filter(stream -> stream.malformed() > 0 && stream.events() > 0)
                .map(stream -> finding(stream, seen));
    }

    private Finding finding(LongStreamEvidence stream, Observations seen) {
        Subject subject = Subject.of(seen);
        return subject.name(Finding.problem(id(), Stage.LONG_STREAM, subject.service()))
                .likely()
                .with("malformed", stream.malformed())
                .with("events", stream.events())
                .because("malformed")
                .fix(Fixes.words("mend-framing", "lines", "json").forAudience(Fix.Audience.IT))
                .fix(Fixes.tellOperator(stream.answer()))
                .build();
    }
}
