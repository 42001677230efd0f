package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.longstream.Timeout;

/** A stream is cut by somebody's limit on the whole answer, however lively it is. */
final class StreamCutAtTotalTime implements FaultRule {
    @Override
    public String id() {
        return "stream.cut-at-total-time";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return StreamCut.of(seen)
                .filter(cut -> cut.limit().filter(kind -> kind == Timeout.Kind.TOTAL).isPresent())
                .map(cut -> cut.finding(id(), seen, Timeout.Kind.TOTAL)
                        .fixes(StreamFixes.againstTotal(seen, cut.stream().answer()))
                        .build());
    }
}
