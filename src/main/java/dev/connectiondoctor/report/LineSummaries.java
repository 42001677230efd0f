package dev.connectiondoctor.report;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.RouteRow;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence;

/** What was seen on the way to the server. */
final class LineSummaries {
    private LineSummaries() {}

    static Summary settings(SettingsEvidence seen, boolean inOrder) {
        if (!seen.address().usable()) {
            return Summary.of("settings.address-unusable");
        }
        if (!inOrder) {
            return Summary.of("settings.needs-a-look");
        }
        if (!seen.key().present()) {
            return Summary.of("settings.no-key");
        }
        return Summary.of(seen.model() == null ? "settings.no-model" : "settings.in-order");
    }

    static Optional<Summary> dns(DnsEvidence seen) {
        if (seen.addresses().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(switch (seen.resolver()) {
            case "literal" -> Summary.of("dns.literal");
            case "fixed" -> fixed(seen.addresses());
            default -> lookedUp(seen);
        });
    }

    /** An odd address says more than how many there are. */
    private static Summary lookedUp(DnsEvidence seen) {
        DnsEvidence.Resolved first = seen.addresses().getFirst();
        if (seen.fromHostsFile()) {
            return Summary.of("dns.hosts-file").with("address", first.address());
        }
        return switch (first.range()) {
            case UNSPECIFIED -> Summary.of("dns.hidden").with("address", first.address());
            case FAKE_IP -> Summary.of("dns.fake").with("address", first.address());
            default -> families(seen.addresses());
        };
    }

    private static Summary fixed(List<DnsEvidence.Resolved> addresses) {
        return addresses.size() == 1
                ? Summary.of("dns.fixed").with("address", addresses.getFirst().address())
                : Summary.of("dns.fixed-several").with("count", addresses.size());
    }

    private static Summary families(List<DnsEvidence.Resolved> addresses) {
        long six = addresses.stream().filter(address -> address.family().equals("ipv6")).count();
        long four = addresses.size() - six;
        if (six == 0) {
            return Summary.of("dns.ipv4").with("count", four);
        }
        return four == 0
                ? Summary.of("dns.ipv6").with("count", six)
                : Summary.of("dns.both").with("four", four).with("count", six);
    }

    static Summary proxy(ProxyEvidence seen) {
        if (seen.outcome() == ProxyEvidence.Outcome.DIRECT) {
            return direct(seen);
        }
        return Summary.of("proxy." + PlainValues.kebab(seen.outcome()))
                .with("url", String.valueOf(seen.url()))
                .with("status", seen.connectStatus() == null ? "" : seen.connectStatus());
    }

    private static Summary direct(ProxyEvidence seen) {
        List<RouteRow> others = seen.routes().stream().filter(row -> row.proxy() != null).toList();
        if (seen.bypassedBy() != null || others.isEmpty()) {
            return Summary.of(seen.bypassedBy() == null ? "proxy.direct" : "proxy.bypassed");
        }
        boolean works = others.stream().anyMatch(RouteRow::works);
        return Summary.of(works ? "proxy.direct-other-works" : "proxy.direct-other-fails");
    }

    static Optional<Summary> tcp(TcpEvidence seen) {
        List<TcpEvidence.Attempt> answered = seen.attempts().stream().filter(LineSummaries::connected).toList();
        if (seen.attempts().isEmpty()) {
            return Optional.empty();
        }
        if (answered.size() == seen.attempts().size()) {
            return Optional
                    .of(Summary.of(answered.size() == 2 ? "tcp.both" : "tcp.all").with("count", answered.size()));
        }
        return Optional.of(answered.isEmpty() ? silent(seen.attempts()) : some(seen.attempts(), answered));
    }

    private static Summary silent(List<TcpEvidence.Attempt> attempts) {
        List<TcpEvidence.Outcome> outcomes = attempts.stream().map(TcpEvidence.Attempt::outcome).distinct().toList();
        return outcomes.size() == 1
                ? Summary.of("tcp." + PlainValues.kebab(outcomes.getFirst()))
                : Summary.of("tcp.none").with("count", attempts.size());
    }

    private static Summary some(List<TcpEvidence.Attempt> attempts, List<TcpEvidence.Attempt> answered) {
        if (onlyFamily("ipv4", attempts, answered)) {
            return Summary.of("tcp.only-ipv4");
        }
        return onlyFamily("ipv6", attempts, answered)
                ? Summary.of("tcp.only-ipv6")
                : Summary.of("tcp.some").with("answered", answered.size()).with("count", attempts.size());
    }

    private static boolean onlyFamily(String family, List<TcpEvidence.Attempt> attempts,
            List<TcpEvidence.Attempt> answered) {
        return attempts.stream().allMatch(attempt -> attempt.family().equals(family) == answered.contains(attempt));
    }

    private static boolean connected(TcpEvidence.Attempt attempt) {
        return attempt.outcome() == TcpEvidence.Outcome.CONNECTED;
    }
}
