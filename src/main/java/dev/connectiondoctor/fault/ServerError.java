package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** The service failed over the request, by its own account. */
final class ServerError implements FaultRule {
    @Override
    public String id() {
        return "request.server-error";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.SERVER_ERROR).map(heard -> ServerTrouble.finding(seen, id(), heard));
    }
}
