package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** A server in front of the model waited too long for it and gave up. */
final class GatewayTimeout implements FaultRule {
    @Override
    public String id() {
        return "request.gateway-timeout";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.GATEWAY_TIMEOUT)
                .map(heard -> ServerTrouble.timedOut(seen, id(), heard)
                        .fix(Fixes.words("stream-instead", "stream", "shorter"))
                        .fix(Fixes.words("raise-read-timeout", "nginx", "balancer").forAudience(Fix.Audience.IT))
                        .fix(Fixes.tellOperator(heard.answer()))
                        .build());
    }
}
