package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** Cloudflare's edge reached the service behind it, waited for its answer, and gave up. */
final class EdgeTimeout implements FaultRule {
    @Override
    public String id() {
        return "request.edge-timeout";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.EDGE_TIMEOUT)
                .map(heard -> ServerTrouble.timedOut(seen, id(), heard)
                        .fix(Fixes.words("stream-instead", "stream", "shorter"))
                        .fix(Fixes.words("send-heartbeats", "ping").forAudience(Fix.Audience.IT))
                        .fix(Fixes.tellOperator(heard.answer()))
                        .build());
    }
}
