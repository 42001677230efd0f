package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.RouteRow;

/** The proxy lets connections through, but takes its time, be it by the clock or beside the direct way. */
final class ProxySlow implements FaultRule {
    /** Milliseconds for a tunnel from which on people notice. */
    private static final double NOTICED = 1_000;
    /** How much longer than a direct connection in the same moment. */
    private static final double TIMES = 4;
    /** Milliseconds that are too many even with nothing to compare with. */
    private static final double TOO_LONG = 3_000;

    @Override
    public String id() {
        return "proxy.slow";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ProxyTrouble.outcome(seen, ProxyEvidence.Outcome.PASSED)
                .filter(proxy -> proxy.durationMs() >= NOTICED)
                .flatMap(proxy -> finding(seen, proxy, direct(proxy)));
    }

    private static double direct(ProxyEvidence proxy) {
        return proxy.route("direct")
                .filter(RouteRow::connected)
                .map(RouteRow::connect)
                .map(RouteRow.Connect::ms)
                .orElse(0.0);
    }

    private Optional<Finding> finding(Observations seen, ProxyEvidence proxy, double direct) {
        boolean compared = direct > 0 && proxy.durationMs() >= TIMES * direct;
        if (!compared && (direct > 0 || proxy.durationMs() < TOO_LONG)) {
            return Optional.empty();
        }
        Finding.Builder finding = Subject.of(seen)
                .name(Finding.warning(id(), Stage.PROXY, Culprit.PROXY))
                .likelyUnless(compared)
                .with("proxy", String.valueOf(proxy.url()))
                .with("seconds", Seconds.of(proxy.durationMs()))
                .because("durationMs");
        if (compared) {
            finding.because("routes");
        }
        return Optional.of(finding.fix(Fixes.words("ask-why-proxy-is-slow", "ask"))
                .fix(Fixes.words("bypass-proxy-for-own-host", "set"))
                .build());
    }
}
