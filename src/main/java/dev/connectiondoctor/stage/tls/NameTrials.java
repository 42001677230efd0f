package dev.connectiondoctor.stage.tls;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.LineSignals.NameTrial;
import dev.connectiondoctor.stage.tls.Reply.Outcome;

/** Is it the host's name that is not let through? The same message to the same address, with another name in it. */
final class NameTrials {
    static final String NEUTRAL_NAME = "neutral-name";
    /** Reserved for examples (RFC 2606): it says nothing about anybody. */
    private static final List<String> NEUTRAL = List.of("example.com", "example.org");

    private final HelloSender sender;
    private final @Nullable String real;

    NameTrials(ProbeContext context, HelloSender sender) {
        this.sender = sender;
        this.real = HostNames.forHello(String.valueOf(context.endpoint().base().host()));
    }

    /** Each name twice, in turn and side by side; nothing if the handshake was answered or there is no name. */
    Optional<NameTrial> after(Attempt main) throws InterruptedException {
        if (real == null || !main.unanswered()) {
            return Optional.empty();
        }
        String neutral = NEUTRAL.getFirst().equals(real) ? NEUTRAL.getLast() : NEUTRAL.getFirst();
        List<Outcome> seen = SideBySide.forEach(List.of(neutral, real, neutral, real),
                name -> () -> sender.send(HelloWriter.small(name)).outcome());
        return Optional.of(new NameTrial(neutral, always(seen.get(0), seen.get(2)).id(),
                ever(seen.get(1), seen.get(3)).id()));
    }

    /** Answered only if both were. */
    private static Outcome always(Outcome one, Outcome other) {
        return one == Outcome.ANSWERED ? other : one;
    }

    /** Answered if one was. */
    private static Outcome ever(Outcome one, Outcome other) {
        return other == Outcome.ANSWERED ? other : one;
    }

    /** Is the same handshake let through under another name? */
    static Experiment experiment(NameTrial trial) {
        boolean passes = trial.outcome().equals(Outcome.ANSWERED.id());
        boolean realToo = trial.realOutcome().equals(Outcome.ANSWERED.id());
        return new Experiment(NEUTRAL_NAME, Stage.TLS, Map.of("name", "real", "end", trial.realOutcome()),
                Map.of("name", trial.name(), "end", trial.outcome()),
                realToo ? "both-pass" : passes ? "passes" : "fails-too");
    }
}
