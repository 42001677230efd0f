package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.longstream.Timeout;

/** A stream that falls silent is cut by somebody's limit on silence. */
final class StreamCutAfterSilence implements FaultRule {
    @Override
    public String id() {
        return "stream.cut-after-silence";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return StreamCut.of(seen)
                .filter(cut -> cut.limit().filter(kind -> kind == Timeout.Kind.IDLE).isPresent())
                .map(cut -> cut.finding(id(), seen, Timeout.Kind.IDLE)
                        .fixes(StreamFixes.all(seen, cut.stream().answer()))
                        .build());
    }
}
