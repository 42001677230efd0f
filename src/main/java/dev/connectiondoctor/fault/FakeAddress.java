package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.AddressRange;
import dev.connectiondoctor.stage.dns.DnsEvidence;

/** The name leads to a made-up address, as TUN programs give one to every name; they take connections to it. */
final class FakeAddress implements FaultRule {
    @Override
    public String id() {
        return "dns.fake-ip";
    }

    @Override
    public Set<String> explains() {
        return Set.of("tcp.*");
    }

    @Override
    public Set<String> explains(Finding found) {
        return found.severity() == Severity.PROBLEM ? explains() : Set.of();
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        Attempts attempts = Attempts.of(seen);
        boolean tried = !attempts.all().isEmpty() || seen.proxy().filter(proxy -> proxy.url() != null).isPresent();
        return Opinions.of(seen)
                .filter(said -> said.all(address -> address.range() == AddressRange.FAKE_IP))
                .filter(_ -> tried)
                .map(said -> finding(seen, said.dns(), !attempts.all().isEmpty() && !attempts.connected()));
    }

    private Finding finding(Observations seen, DnsEvidence dns, boolean dead) {
        Severity severity = dead ? Severity.PROBLEM : Severity.WARNING;
        Finding.Builder finding = Subject.of(seen)
                .name(Finding.of(id(), Stage.DNS, severity, Culprit.COMPUTER))
                .likelyUnless(!dead)
                .with("address", dns.addresses().getFirst().address())
                .because("addresses");
        return dead
                ? finding.with("variant", "dead")
                        .becauseOfFailure(Stage.TCP)
                        .fix(Fixes.words("restart-tun-program", "start", "flush"))
                        .build()
                : finding.fix(Fixes.words("know-tun-program", "know")).build();
    }
}
