package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.longstream.Endurance;
import dev.connectiondoctor.stage.longstream.Endurance.Hold;
import dev.connectiondoctor.stage.longstream.Endurance.Outcome;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;

/**
 * A connection on which nothing was said for a while is dead, and nobody says so. A server that closes it in order does
 * what all servers do.
 */
final class IdleConnectionDropped implements FaultRule {
    @Override
    public String id() {
        return "stream.idle-connection-dropped";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.longStream()
                .map(LongStreamEvidence::endurance)
                .flatMap(tests -> tests.soonestDropped().map(first -> finding(first, tests, seen)));
    }

    /** The longest silence that was shorter than the deadly one and did no harm. */
    private static double survived(List<Hold> holds, Hold first) {
        return holds.stream()
                .filter(hold -> hold.outcome() == Outcome.ANSWERED && hold.askedSeconds() < first.askedSeconds())
                .mapToDouble(Hold::askedSeconds)
                .max()
                .orElse(0);
    }

    private Finding finding(Hold first, Endurance tests, Observations seen) {
        Subject subject = Subject.of(seen);
        double survived = survived(tests.holds(), first);
        boolean probesHelp = tests.probed(first).filter(twin -> twin.outcome() == Outcome.ANSWERED).isPresent();
        Trial trial = probesHelp
                ? new Trial.Proven("keep-alive-probes", Map.of("idle", Seconds.of(first.askedSeconds() * 1000)))
                : Trial.NOT_TRIED;
        return subject.name(Finding.warning(id(), Stage.LONG_STREAM, subject.cutter()))
                .likely()
                .with("variant", first.outcome() == Outcome.SILENT ? "" : "reset")
                .with("survived", Seconds.of(survived * 1000))
                .with("idle", Seconds.of(first.askedSeconds() * 1000))
                .because("endurance/holds/" + tests.holds().indexOf(first))
                .fix(Fixes.words("keep-line-alive", "tcp", "pool").forAudience(Fix.Audience.DEVELOPER).tried(trial))
                .fix(Fixes.words("raise-idle-timeout", "raise", "say").forAudience(Fix.Audience.IT))
                .fix(Fixes.otherNetwork())
                .build();
    }
}
