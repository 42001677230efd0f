package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.dns.DnsEvidence.ServerAnswer;

/**
 * The name leads here to somebody else, and to the host itself by what another name server says. Different addresses
 * alone say nothing: big services give every asker others.
 */
final class NameServersDisagree implements FaultRule {
    private static final Set<Arrival> ASTRAY = Set.of(Arrival.FOREIGN, Arrival.NOBODY);

    @Override
    public String id() {
        return "dns.resolvers-disagree";
    }

    @Override
    public Set<String> explains() {
        return NameTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        Arrival arrival = Arrival.of(seen);
        return Opinions.of(seen)
                .filter(said -> !said.dns().fromHostsFile() && ASTRAY.contains(arrival))
                .flatMap(said -> right(said).map(other -> finding(seen, said, other, arrival)));
    }

    /** One whose address leads to the host. */
    private static Optional<ServerAnswer> right(Opinions said) {
        return said.differing()
                .stream()
                .filter(answer -> answer.addresses()
                        .stream()
                        .flatMap(address -> said.at(address).stream())
                        .anyMatch(DnsEvidence.Certificate::fits))
                .findFirst();
    }

    private Finding finding(Observations seen, Opinions said, ServerAnswer other, Arrival arrival) {
        Subject subject = Subject.of(seen);
        return subject.name(Finding.problem(id(), Stage.DNS, Culprit.NETWORK))
                .likelyUnless(arrival == Arrival.FOREIGN)
                .with("addresses", String.join(", ", said.used()))
                .with("server", Opinions.names(List.of(other)))
                .with("others", String.join(", ", other.addresses()))
                .because("certificates")
                .because("servers")
                .fix(NameTrouble.otherServer())
                .fix(Fixes.words("reach-name-server", "vpn"))
                .fix(NameTrouble.allowName(subject))
                .build();
    }
}
