package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tcp.TcpEvidence;

/** The server is so far away that programs which try one address after the other give up on each too early. */
final class FarAway implements FaultRule {
    /** How long Node waits for one address before it tries the next. */
    private static final double PATIENCE_MS = 250;
    /** One connection could be slow by chance. */
    private static final int FEWEST = 3;
    private static final int TIMES = 3;
    private static final int STEP_MS = 500;

    @Override
    public String id() {
        return "tcp.far-away";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        Attempts attempts = Attempts.of(seen);
        List<TcpEvidence.Attempt> stood = attempts.with(TcpEvidence.Outcome.CONNECTED);
        boolean far = !stood.isEmpty() && stood.stream().allMatch(FarAway::isFar);
        return far && attempts.all().size() > 1 ? Optional.of(finding(seen, attempts, stood)) : Optional.empty();
    }

    private static boolean isFar(TcpEvidence.Attempt attempt) {
        return attempt.againMs().size() + 1 >= FEWEST && attempt.quickestMs() > PATIENCE_MS;
    }

    private Finding finding(Observations seen, Attempts attempts, List<TcpEvidence.Attempt> stood) {
        double quickest = stood.stream().mapToDouble(TcpEvidence.Attempt::quickestMs).min().orElse(0);
        boolean allStood = stood.size() == attempts.all().size();
        return Subject.of(seen)
                .name(Finding.of(id(), Stage.TCP, allStood ? Severity.INFO : Severity.WARNING, Culprit.NETWORK))
                .likelyUnless(allStood)
                .with("variant", allStood ? "slower" : "fails")
                .with("millis", Math.round(quickest))
                .with("tries", FEWEST)
                .with("total", attempts.all().size())
                .because("attempts")
                .fix(Fix.of("more-time-per-address-node", new Step.Text("what"),
                        new Step.Env("NODE_OPTIONS",
                                "--network-family-autoselection-attempt-timeout=" + time(quickest)),
                        new Step.Text("limit")).forTool("node").forAudience(Fix.Audience.DEVELOPER))
                .fix(Fixes.otherNetwork())
                .build();
    }

    /** Plenty, in steps that look like a setting. */
    private static long time(double quickestMs) {
        return (long) Math.ceil(quickestMs * TIMES / STEP_MS) * STEP_MS;
    }
}
