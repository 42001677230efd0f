package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.longstream.HeldBack;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** An answer is held back on its way and comes as a whole at its end. */
final class StreamBuffered implements FaultRule {
    @Override
    public String id() {
        return "stream.buffered";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.longStream().flatMap(stream -> judge(stream, seen));
    }

    private Optional<Finding> judge(LongStreamEvidence stream, Observations seen) {
        HeldBack how = HeldBack.of(stream, stream.again().stream().findFirst().orElse(null));
        return how == HeldBack.WHOLE || how == HeldBack.WHOLE_SEEN_ONCE
                ? Optional.of(finding(stream, how == HeldBack.WHOLE, seen))
                : Optional.empty();
    }

    private Finding finding(LongStreamEvidence stream, boolean proven, Observations seen) {
        Subject subject = StreamWays.subject(seen);
        return subject.name(Finding.warning(id(), Stage.LONG_STREAM, subject.cutter()))
                .likely()
                .notes(StreamWays.packing(stream))
                .notes(StreamWays.notes(seen))
                .with("encoding", String.valueOf(stream.encoding()))
                .with("seconds", Seconds.of(stream.firstTokenMs() == null ? 0 : stream.firstTokenMs()))
                .with("span", Seconds.of(stream.rhythm().spanMs()))
                .because("firstTokenMs")
                .because("rhythm/spanMs")
                .because("rhythm/untilMs")
                .becauseIf(proven, "again/0/firstTokenMs")
                .fixes(StreamFixes.unbuffered(seen, stream.answer()))
                .build();
    }
}
