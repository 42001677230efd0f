package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.AddressRange;
import dev.connectiondoctor.stage.dns.PublicHost;

/** A name server answers with an address at which nobody can be, as filters do to hide a name. */
final class NameHidden implements FaultRule {
    @Override
    public String id() {
        return "dns.sinkhole";
    }

    @Override
    public Set<String> explains() {
        return NameTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Opinions.of(seen)
                .filter(said -> !said.dns().fromHostsFile() && !NameTrouble.throughProxy(seen))
                .filter(said -> noAddress(said) || thisComputer(said, Arrival.of(seen)))
                .map(said -> finding(seen, said));
    }

    private static boolean noAddress(Opinions said) {
        return said.all(address -> address.range() == AddressRange.UNSPECIFIED);
    }

    /** A public name may well lead to a program on this computer: then it is met there. */
    private static boolean thisComputer(Opinions said, Arrival arrival) {
        return PublicHost.isKnownEverywhere(said.dns().host())
                && said.all(address -> address.range() == AddressRange.LOOPBACK
                        || address.range() == AddressRange.UNSPECIFIED)
                && Set.of(Arrival.NOBODY, Arrival.FOREIGN, Arrival.UNTRUSTED).contains(arrival);
    }

    private Finding finding(Observations seen, Opinions said) {
        Subject subject = Subject.of(seen);
        boolean proven = noAddress(said) || !said.differing().isEmpty();
        boolean known = !said.differing().isEmpty();
        Finding.Builder finding = subject.name(Finding.problem(id(), Stage.DNS, Culprit.NETWORK))
                .likelyUnless(proven)
                .with("addresses", String.join(", ", said.used()))
                .with("heard", said.heard())
                .because("addresses")
                .becauseIf(said.second().isPresent(), "secondOpinion");
        return (known ? finding.with("variant", "elsewhere") : finding)
                .fix(Fix.of("allow-in-filter", new Step.Text("allow"), new Step.Setting("host", subject.host())))
                .fix(NameTrouble.otherServer())
                .fix(NameTrouble.allowName(subject))
                .build();
    }
}
