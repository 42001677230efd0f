package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.dns.DnsEvidence.Outcome;

/** The name server could not say where the host is. */
final class NameServerFailed implements FaultRule {
    @Override
    public String id() {
        return "dns.server-failure";
    }

    @Override
    public Set<String> explains() {
        return NameTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return NameTrouble.opinions(seen, FailureKind.DNS_TEMPORARY, FailureKind.DNS_REFUSED)
                .map(said -> finding(seen, said));
    }

    private Finding finding(Observations seen, Opinions said) {
        if (said.second(Opinions.IN_TROUBLE)) {
            Subject subject = Subject.of(seen);
            return NameTrouble.begin(seen, id(), subject.service(), said)
                    .with("variant", "everywhere")
                    .fix(Fixes.tellOperator(null))
                    .fix(Fixes.waitAndRetry())
                    .build();
        }
        Finding.Builder finding = NameTrouble.begin(seen, id(), Culprit.NETWORK, said);
        if (!said.knowing().isEmpty()) {
            finding.with("variant", "elsewhere");
        } else if (said.all(Set.of(Outcome.REFUSED))) {
            finding.likely().with("variant", "refused");
        } else {
            finding.likely();
        }
        return finding.fix(NameTrouble.otherServer()).fix(Fixes.words("reach-name-server", "vpn")).build();
    }
}
