package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** The gateway answers, but has no working service behind it. */
final class UpstreamUnavailable implements FaultRule {
    @Override
    public String id() {
        return "request.upstream-unavailable";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.UPSTREAM_UNAVAILABLE)
                .map(heard -> ServerTrouble.finding(seen, id(), heard));
    }
}
