package dev.connectiondoctor.stage.tls;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.dns.PublicHost;
import dev.connectiondoctor.stage.tls.TlsEvidence.Validity;
import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;

/**
 * What helps to tell who made a chain, and why one is refused. Each trial is made only where its answer matters; on a
 * line with a public, valid certificate there is none (but on Windows the one of its revocation addresses).
 */
final class LineSigns {
    private final ProbeContext context;
    private final Chain chain;
    private final Verification seen;

    LineSigns(ProbeContext context, Chain chain, Verification seen) {
        this.context = context;
        this.chain = chain;
        this.seen = seen;
    }

    LineSignals addTo(LineSignals signals) throws InterruptedException {
        LineSignals all = signals;
        List<SideBySide.Task<UnaryOperator<LineSignals>>> trials = List.of(this::scts, this::control, this::clocks,
                this::revocation);
        for (UnaryOperator<LineSignals> sign : SideBySide.all(trials)) {
            all = sign.apply(all);
        }
        return all;
    }

    private UnaryOperator<LineSignals> scts() throws InterruptedException {
        Integer count = looksPrivate() ? new HandshakeScts(context).count() : null;
        return signals -> count == null ? signals : signals.withHandshakeScts(count);
    }

    private UnaryOperator<LineSignals> control() throws InterruptedException {
        LineSignals.Control control = looksPrivate() && mayCompare()
                ? new ControlTrial(context, chain, seen.topIssuer()).ask()
                : null;
        return signals -> control == null ? signals : signals.withControl(control);
    }

    private UnaryOperator<LineSignals> clocks() throws InterruptedException {
        List<LineSignals.ClockReading> readings = seen.validity() != Validity.VALID && mayCompare()
                ? new ClockTrial(context).read()
                : List.of();
        return signals -> readings.isEmpty() ? signals : signals.withClocks(readings);
    }

    private UnaryOperator<LineSignals> revocation() throws InterruptedException {
        boolean windows = "Windows_NT".equals(context.environment().get("OS"));
        List<LineSignals.Revocation> tried = windows && seen.trusted() && mayCompare()
                ? new RevocationTrial(context).of(chain.leaf())
                : List.of();
        return signals -> tried.isEmpty() ? signals : signals.withRevocation(tried);
    }

    /** Certificates of a public authority lead to its root, or at least carry its timestamps. */
    private boolean looksPrivate() {
        boolean incomplete = seen.completedBy() != null || seen.trustedIfSorted() && !seen.rooted();
        return !seen.publicRoots() && !incomplete && !CertificateFacts.of(chain.leaf()).scts()
                && PublicHost.is(context.endpoint().base(), context.seen());
    }

    private boolean mayCompare() {
        return context.options().controlHosts();
    }
}
