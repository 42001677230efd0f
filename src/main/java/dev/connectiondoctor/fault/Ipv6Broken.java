package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;

/** The server's IPv6 addresses do not answer while its IPv4 addresses do. */
final class Ipv6Broken implements FaultRule {
    @Override
    public String id() {
        return "tcp.ipv6-broken";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return FamilyBroken.finding(seen, id(), "ipv6")
                .map(finding -> finding
                        .fix(Fix.of("prefer-ipv4-node", new Step.Text("what"),
                                new Step.Env("NODE_OPTIONS", "--dns-result-order=ipv4first"), new Step.Text("limit"))
                                .forTool("node")
                                .forAudience(Fix.Audience.DEVELOPER))
                        .fix(Fixes.words("switch-ipv6-off", "adapter"))
                        .fix(Fixes.words("repair-ipv6", "route").forAudience(Fix.Audience.IT))
                        .build());
    }
}
