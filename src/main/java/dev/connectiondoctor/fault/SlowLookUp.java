package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.net.DnsTransport;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence.Outcome;
import dev.connectiondoctor.stage.dns.DnsEvidence.ServerAnswer;

/** The look-up brings addresses, but so late that every new connection is felt to be slow. */
final class SlowLookUp implements FaultRule {
    /** Far beyond what a distant server and a busy computer cost together. */
    private static final double SLOW_MS = 1500;
    private static final double QUICK_MS = SLOW_MS / 5;

    @Override
    public String id() {
        return "dns.slow";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Opinions.of(seen)
                .filter(said -> !said.dns().addresses().isEmpty() && said.dns().durationMs() >= SLOW_MS)
                .filter(_ -> !NameTrouble.throughProxy(seen))
                .map(said -> finding(seen, said));
    }

    private Finding finding(Observations seen, Opinions said) {
        List<ServerAnswer> asked = said.servers(DnsTransport.UDP);
        List<ServerAnswer> silent = asked.stream().filter(SlowLookUp::silent).toList();
        boolean oneQuick = asked.stream().anyMatch(SlowLookUp::quick);
        boolean allQuick = !asked.isEmpty() && asked.stream().allMatch(SlowLookUp::quick);
        boolean waitsForOne = oneQuick && !silent.isEmpty();
        Finding.Builder finding = Subject.of(seen)
                .name(Finding.warning(id(), Stage.DNS, allQuick ? Culprit.COMPUTER : Culprit.NETWORK))
                .likelyUnless(waitsForOne)
                .with("seconds", Seconds.of(said.dns().durationMs()))
                .with("silent", Opinions.names(silent))
                .because("durationMs")
                .becauseIf(!asked.isEmpty(), "servers");
        if (waitsForOne) {
            finding.with("variant", "silent-server");
        } else if (allQuick) {
            finding.with("variant", "this-computer");
        }
        return finding.fix(waitsForOne ? Fixes.words("drop-silent-server", "remove") : NameTrouble.otherServer())
                .fix(Fixes.words("reach-name-server", "vpn"))
                .build();
    }

    private static boolean silent(ServerAnswer answer) {
        return Opinions.SILENT.contains(answer.outcome());
    }

    private static boolean quick(ServerAnswer answer) {
        return answer.outcome() == Outcome.ADDRESSES && answer.durationMs() < QUICK_MS;
    }
}
