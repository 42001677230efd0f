package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;

/** The hosts file of this computer sends the host's name to an address of its own. */
final class HostsFileRewrites implements FaultRule {
    @Override
    public String id() {
        return "dns.hosts-file";
    }

    @Override
    public Set<String> explains() {
        return NameTrouble.CONSEQUENCES;
    }

    @Override
    public Set<String> explains(Finding found) {
        return found.severity() == Severity.PROBLEM ? explains() : Set.of();
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Opinions.of(seen)
                .filter(said -> said.dns().fromHostsFile() && !NameTrouble.throughProxy(seen))
                .flatMap(said -> severity(said, Subject.of(seen), Arrival.of(seen))
                        .map(severity -> finding(seen, said, severity)));
    }

    /**
     * A host of one's own may well be in that file, with a certificate of one's own; a provider's address changes at any
     * time. If nobody is there, the file is to blame only if others know another address.
     */
    private static Optional<Severity> severity(Opinions said, Subject subject, Arrival arrival) {
        boolean provider = subject.provider() != null;
        boolean wrong = switch (arrival) {
            case FOREIGN -> true;
            case NOBODY -> provider || !said.differing().isEmpty();
            case UNTRUSTED -> provider;
            case FITS, UNKNOWN -> false;
        };
        if (wrong) {
            return Optional.of(Severity.PROBLEM);
        }
        return provider && arrival == Arrival.FITS ? Optional.of(Severity.WARNING) : Optional.empty();
    }

    private Finding finding(Observations seen, Opinions said, Severity severity) {
        DnsEvidence.HostsEntry entry = said.dns()
                .hostsFile()
                .stream()
                .filter(line -> said.used().contains(line.address()))
                .findFirst()
                .orElseThrow();
        Finding.Builder finding = Subject.of(seen)
                .name(Finding.of(id(), Stage.DNS, severity, Culprit.COMPUTER))
                .likelyUnless(severity == Severity.WARNING || !said.differing().isEmpty())
                .with("file", entry.file())
                .with("line", entry.line())
                .with("address", entry.address())
                .because("hostsFile");
        return (severity == Severity.WARNING ? finding.with("variant", "works") : finding)
                .fix(Fix.of("mend-hosts-file", new Step.Text("remove"), new Step.Setting("file", entry.file()),
                        new Step.Setting("line", String.valueOf(entry.line())), new Step.Text("again")))
                .build();
    }
}
