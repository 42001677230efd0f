package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** The service does not take the request as it is worded, and may name the parameter that it minds. */
final class RequestRejected implements FaultRule {
    @Override
    public String id() {
        return "request.rejected";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.failing(seen, Meaning.REJECTED).map(heard -> finding(seen, heard));
    }

    private Finding finding(Observations seen, Heard heard) {
        String param = heard.answer().error() == null ? "" : heard.answer().error().param();
        boolean conflict = heard.answer().status() == 409;
        Finding.Builder finding = Answers.finding(id(), heard, heard.owner(Subject.of(seen)), seen)
                .likely()
                .with("param", param)
                .with("variant", conflict ? "conflict" : param.isEmpty() ? "unnamed" : "parameter");
        return (conflict ? Retry.offer(finding, heard) : finding.fix(Fixes.words("drop-parameter", "leave", "update")))
                .fix(Fixes.words("other-protocol", "choose"))
                .fix(Fixes.tellOperator(heard.answer()))
                .build();
    }
}
