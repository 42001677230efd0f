package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;

/** No name server that this computer uses knows the host's name. */
final class NameNotFound implements FaultRule {
    @Override
    public String id() {
        return "dns.not-found";
    }

    @Override
    public Set<String> explains() {
        return NameTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return NameTrouble.opinions(seen, FailureKind.DNS_NOT_FOUND, FailureKind.DNS_NO_ADDRESS)
                .map(said -> finding(seen, said));
    }

    private Finding finding(Observations seen, Opinions said) {
        Subject subject = Subject.of(seen);
        if (!said.knowing().isEmpty()) {
            return NameTrouble.begin(seen, id(), Culprit.NETWORK, said)
                    .with("variant", "elsewhere")
                    .fix(NameTrouble.otherServer())
                    .fix(NameTrouble.allowName(subject))
                    .build();
        }
        Culprit culprit = subject.provider() == null ? Culprit.SETTINGS : Culprit.NETWORK;
        boolean nowhere = said.second(Opinions.DENIED);
        Finding.Builder finding = NameTrouble.begin(seen, id(), culprit, said).likely();
        return (nowhere ? finding.with("variant", "nowhere") : finding)
                .fix(Fixes.words("check-spelling", "compare"))
                .fix(Fixes.words("reach-name-server", "vpn"))
                .build();
    }
}
