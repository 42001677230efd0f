package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;

/** The name server could not say where the host is. */
final class NameServerFailed implements FaultRule {
    @Override
    public String id() {
        return "dns.server-failure";
    }

    @Override
    public Set<String> explains() {
        return Consequences.ofAnswersAnd("tcp.*", "tls.*");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return NameTrouble.finding(seen, id(), FailureKind.DNS_TEMPORARY, FailureKind.DNS_REFUSED)
                .map(finding -> finding.fix(Fixes.words("repair-name-service", "other-resolver", "container"))
                        .fix(Fixes.words("reach-name-server", "vpn"))
                        .build());
    }
}
