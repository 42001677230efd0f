package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;

/** The gateway got no usable answer from what stands behind it. */
final class BadGateway implements FaultRule {
    @Override
    public String id() {
        return "request.bad-gateway";
    }

    /** On a connection that was used before, HAProxy closes without a word when what stands behind it hangs up. */
    @Override
    public Set<String> explains() {
        return Set.of("http.closed-without-answer");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.BAD_GATEWAY).map(heard -> ServerTrouble.finding(seen, id(), heard));
    }
}
