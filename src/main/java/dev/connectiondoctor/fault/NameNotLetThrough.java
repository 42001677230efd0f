package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tls.LineSignals.NameTrial;

/** The handshake passes under another name or under none, and not under the host's own. */
final class NameNotLetThrough implements FaultRule {
    private static final Set<String> STOPPED = Set.of("reset", "closed", "silent");

    @Override
    public String id() {
        return "tls.reset-on-name";
    }

    @Override
    public Set<String> explains() {
        return HandshakeTrouble.UNANSWERED;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        Optional<NameTrial> trial = seen.tls().map(tls -> tls.signals().neutralName());
        boolean realPasses = trial.filter(made -> !STOPPED.contains(made.realOutcome())).isPresent();
        if (HandshakeTrouble.unanswered(seen).isEmpty() || realPasses) {
            return Optional.empty();
        }
        boolean neutral = trial.filter(made -> made.outcome().equals("answered")).isPresent();
        boolean nameless = seen.experiments()
                .stream()
                .anyMatch(made -> made.id().equals("nameless-hello") && made.outcome().equals("passes"));
        return neutral || nameless ? Optional.of(finding(seen, neutral)) : Optional.empty();
    }

    private Finding finding(Observations seen, boolean neutral) {
        Subject subject = Subject.of(seen);
        Finding.Builder finding = HandshakeTrouble.begin(seen, id(), subject.between())
                .becauseIf(neutral, "signals/neutralName");
        return (neutral ? finding : finding.possible()).fix(Fixes.otherNetwork())
                .fix(Fixes.allowHost(subject))
                .fix(Fixes.tellOperator(null))
                .build();
    }
}
