package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.RouteRow;

/** The proxy lets connections through, but takes its time with every one of them. */
final class ProxySlow implements FaultRule {
    /** Milliseconds for a new connection from which on people notice. */
    private static final double NOTICED = 1_000;
    /** A direct connection that takes half as long shows that it is not the proxy alone. */
    private static final double TIMES = 2;

    @Override
    public String id() {
        return "proxy.slow";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ProxyTrouble.outcome(seen, ProxyEvidence.Outcome.PASSED)
                .flatMap(proxy -> seen.firstByte().flatMap(later -> finding(seen, proxy, quickest(proxy, later))));
    }

    /** Of the visit and of all new connections after it; 0 if there was none. */
    private static double quickest(ProxyEvidence proxy, FirstByteEvidence later) {
        List<Double> all = later.samples()
                .stream()
                .filter(FirstByteEvidence.Sample::cold)
                .map(FirstByteEvidence.Sample::connectMs)
                .toList();
        return Math.min(proxy.durationMs(), all.stream().min(Double::compare).orElse(0.0));
    }

    private static boolean alsoSlow(RouteRow direct, double proxied) {
        RouteRow.Connect connect = direct.connect();
        return direct.connected() && connect != null && connect.ms() * TIMES > proxied;
    }

    private Optional<Finding> finding(Observations seen, ProxyEvidence proxy, double ms) {
        Optional<RouteRow> direct = proxy.route("direct").filter(RouteRow::connected);
        if (ms < NOTICED || direct.filter(row -> alsoSlow(row, ms)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Subject.of(seen)
                .name(Finding.warning(id(), Stage.PROXY, Culprit.PROXY))
                .likelyUnless(direct.isPresent())
                .with("proxy", String.valueOf(proxy.url()))
                .with("seconds", Seconds.of(ms))
                .because("durationMs")
                .because(Stage.FIRST_BYTE, "samples")
                .fix(Fixes.words("ask-why-proxy-is-slow", "ask"))
                .fix(Fixes.words("bypass-proxy-for-own-host", "set"))
                .build());
    }
}
