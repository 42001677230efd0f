package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** The company's inspection opens the line; this computer trusts it, programs with a list of their own do not. */
final class Intercepted implements FaultRule {
    private static final String REFUSES = "refuses";

    @Override
    public String id() {
        return "tls.intercepted";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Chain.of(seen)
                .filter(Chain::systemOnly)
                .filter(Chain::looksInspected)
                .filter(chain -> !everybodyTrusts(chain))
                .map(this::finding);
    }

    private Finding finding(Chain chain) {
        TrustFixes fixes = new TrustFixes(chain);
        return chain.inspection(id())
                .because("trust")
                .fixes(fixes.all())
                .fix(Fix.of("use-system-roots-node", new Step.Text("what"),
                        new Step.Env("NODE_OPTIONS", "--use-system-ca"), new Step.Text("limit")).forTool("node"))
                .fix(fixes.exempt())
                .build();
    }

    /** Inspection that every program trusts does no harm. */
    private static boolean everybodyTrusts(Chain chain) {
        List<TlsEvidence.Trust> trust = chain.tls().trust();
        return !trust.isEmpty() && trust.stream().noneMatch(each -> each.today().equals(REFUSES));
    }
}
