package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;

/** The name server did not answer. */
final class NameServerSilent implements FaultRule {
    @Override
    public String id() {
        return "dns.timeout";
    }

    @Override
    public Set<String> explains() {
        return Consequences.ofAnswersAnd("tcp.*", "tls.*");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return NameTrouble.finding(seen, id(), FailureKind.DNS_TIMEOUT)
                .map(finding -> finding.fix(Fixes.words("repair-name-service", "other-resolver", "container"))
                        .fix(Fixes.words("reach-name-server", "vpn"))
                        .build());
    }
}
