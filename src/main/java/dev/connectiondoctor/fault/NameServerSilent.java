package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.net.DnsTransport;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.dns.DnsEvidence.Outcome;
import dev.connectiondoctor.stage.dns.DnsEvidence.ServerAnswer;

/** The name server did not answer. */
final class NameServerSilent implements FaultRule {
    @Override
    public String id() {
        return "dns.timeout";
    }

    @Override
    public Set<String> explains() {
        return NameTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return NameTrouble.opinions(seen, FailureKind.DNS_TIMEOUT).map(said -> finding(seen, said));
    }

    private Finding finding(Observations seen, Opinions said) {
        Finding.Builder finding = NameTrouble.begin(seen, id(), Culprit.NETWORK, said);
        boolean overTcp = said.servers(DnsTransport.TCP).stream().anyMatch(NameServerSilent::answered);
        boolean overUdp = said.servers(DnsTransport.UDP).stream().anyMatch(NameServerSilent::answered);
        if (overTcp && !overUdp) {
            finding.with("variant", "only-tcp");
        } else if (said.second().filter(NameServerSilent::answered).isPresent()) {
            finding.with("variant", "elsewhere");
        } else if (said.second(Opinions.SILENT) && said.all(Opinions.SILENT)) {
            return finding.likely()
                    .with("variant", "offline")
                    .fix(Fixes.words("go-online", "connect"))
                    .fix(Fixes.words("reach-name-server", "vpn"))
                    .build();
        } else {
            finding.likely();
        }
        return finding.fix(NameTrouble.otherServer()).fix(Fixes.words("reach-name-server", "vpn")).build();
    }

    private static boolean answered(ServerAnswer answer) {
        return !Opinions.SILENT.contains(answer.outcome()) && answer.outcome() != Outcome.MALFORMED;
    }
}
