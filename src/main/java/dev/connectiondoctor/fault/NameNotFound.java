package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;

/** No name server that was asked knows the host's name. */
final class NameNotFound implements FaultRule {
    @Override
    public String id() {
        return "dns.not-found";
    }

    @Override
    public Set<String> explains() {
        return Consequences.ofAnswersAnd("tcp.*", "tls.*");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return NameTrouble.finding(seen, id(), FailureKind.DNS_NOT_FOUND, FailureKind.DNS_NO_ADDRESS)
                .map(finding -> finding.fix(Fixes.words("check-spelling", "compare"))
                        .fix(Fixes.words("reach-name-server", "vpn"))
                        .build());
    }
}
