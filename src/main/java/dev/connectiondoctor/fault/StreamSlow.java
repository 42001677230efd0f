package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.longstream.HeldBack;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/** The model is slow, and the line is not: the answer comes evenly, word by word, or after long thought. */
final class StreamSlow implements FaultRule {
    /** Tokens a second: people read about as fast as this. */
    private static final double SLOWER_THAN_READING = 7;
    /** Tokens a second: most models write at least three times as fast. */
    private static final double SLOW = 15;
    private static final double LONG_WAIT_MS = 30_000;
    private static final double WAIT_MS = 10_000;
    private static final long FEWEST_PIECES = 5;
    /** One pause that takes more of the time than this is a pause and no slowness. */
    private static final double LARGEST_GAP = 0.34;

    @Override
    public String id() {
        return "stream.slow";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.longStream()
                .filter(stream -> stream.complete() && HeldBack.of(stream,
                        stream.again().stream().findFirst().orElse(null)) == HeldBack.NOT)
                .flatMap(stream -> judge(stream, seen));
    }

    private Optional<Finding> judge(LongStreamEvidence stream, Observations seen) {
        double wait = stream.firstTokenMs() == null ? 0 : stream.firstTokenMs();
        Double speed = stream.tokensPerSecond();
        boolean slow = speed != null && speed < SLOW && even(stream);
        if (slow) {
            Severity severity = speed < SLOWER_THAN_READING ? Severity.WARNING : Severity.INFO;
            return Optional.of(begin(severity, seen).with("speed", Math.round(speed * 10) / 10.0)
                    .with("usual", Math.round(SLOW))
                    .because("tokensPerSecond")
                    .because("maxContentGapMs")
                    .fix(OtherModel.orTime(seen))
                    .build());
        }
        return wait < WAIT_MS ? Optional.empty() : Optional.of(waiting(wait, seen));
    }

    private Finding waiting(double wait, Observations seen) {
        return begin(wait < LONG_WAIT_MS ? Severity.INFO : Severity.WARNING, seen).with("variant", "first-word")
                .with("seconds", Seconds.of(wait))
                .because("firstTokenMs")
                .fix(OtherModel.orTime(seen))
                .build();
    }

    private Finding.Builder begin(Severity severity, Observations seen) {
        Subject subject = Subject.of(seen);
        return subject.name(Finding.of(id(), Stage.LONG_STREAM, severity, subject.service())).likely();
    }

    private static boolean even(LongStreamEvidence stream) {
        return stream.rhythm().contents() >= FEWEST_PIECES
                && stream.maxContentGapMs() <= LARGEST_GAP * stream.rhythm().spanMs();
    }
}
