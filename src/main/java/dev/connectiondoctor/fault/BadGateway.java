package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** The gateway got no usable answer from what stands behind it. */
final class BadGateway implements FaultRule {
    @Override
    public String id() {
        return "request.bad-gateway";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.BAD_GATEWAY).map(heard -> ServerTrouble.finding(seen, id(), heard));
    }
}
