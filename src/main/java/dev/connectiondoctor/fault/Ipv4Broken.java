package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** The server's IPv4 addresses do not answer while its IPv6 addresses do. */
final class Ipv4Broken implements FaultRule {
    @Override
    public String id() {
        return "tcp.ipv4-broken";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return FamilyBroken.finding(seen, id(), "ipv4")
                .map(finding -> finding.fix(Fixes.otherNetwork()).fix(Fixes.allowHost(Subject.of(seen))).build());
    }
}
