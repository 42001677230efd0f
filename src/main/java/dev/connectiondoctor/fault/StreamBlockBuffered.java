package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.longstream.HeldBack;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.longstream.Rhythm;

/** An answer is collected on its way and comes in blocks. */
final class StreamBlockBuffered implements FaultRule {
    @Override
    public String id() {
        return "stream.block-buffered";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.longStream().flatMap(stream -> judge(stream, seen));
    }

    private Optional<Finding> judge(LongStreamEvidence stream, Observations seen) {
        HeldBack how = HeldBack.of(stream, stream.again().stream().findFirst().orElse(null));
        Rhythm.Blocks blocks = stream.rhythm().blocks();
        return how == HeldBack.IN_BLOCKS && blocks != null
                ? Optional.of(finding(stream, blocks, seen))
                : Optional.empty();
    }

    private Finding finding(LongStreamEvidence stream, Rhythm.Blocks blocks, Observations seen) {
        Subject subject = StreamWays.subject(seen);
        return subject.name(Finding.warning(id(), Stage.LONG_STREAM, subject.cutter()))
                .likely()
                .notes(StreamWays.packing(stream))
                .notes(StreamWays.notes(seen))
                .with("encoding", String.valueOf(stream.encoding()))
                .with("bytes", blocks.bytes())
                .with("pause", Seconds.of(blocks.pauseMs()))
                .with("blocks", blocks.count())
                .because("rhythm/blocks")
                .fixes(StreamFixes.unbuffered(seen, stream.answer()))
                .build();
    }
}
