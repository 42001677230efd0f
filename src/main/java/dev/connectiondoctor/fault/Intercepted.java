package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/**
 * The company's inspection opens the line; this computer trusts it, or programs that were told to, and others do not. It
 * stops whoever uses one of those others.
 */
final class Intercepted implements FaultRule {
    private static final String REFUSES = "refuses";

    @Override
    public String id() {
        return "tls.intercepted";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Chain.of(seen)
                .filter(Chain::privately)
                .filter(Chain::looksInspected)
                .filter(chain -> !everybodyTrusts(chain))
                .map(chain -> finding(chain, OwnTrust.of(seen, chain.tls())));
    }

    private Finding finding(Chain chain, OwnTrust own) {
        TrustFixes fixes = new TrustFixes(chain);
        Finding.Builder finding = chain.inspection(id(), own.harm());
        if (own.harm() != Severity.PROBLEM) {
            finding.with("variant", chain.tls().interceptedBy() == null ? "told" : "told-named")
                    .with("trusting", own.trusting());
        }
        return finding.with("programs", refusing(chain))
                .because("trust")
                .fixes(fixes.all())
                .fixes(chain.verification().systemRoots() ? fixes.ownStore() : List.of())
                .fix(fixes.exempt())
                .build();
    }

    /** The programs that refuse the line; without a matrix, the kind of them. */
    private static String refusing(Chain chain) {
        List<TlsEvidence.Trust> rows = chain.tls().trust().stream().filter(row -> row.today().equals(REFUSES)).toList();
        return rows.isEmpty() ? "Node, Python" : Followers.names(rows);
    }

    /** Inspection that every program trusts does no harm. */
    private static boolean everybodyTrusts(Chain chain) {
        List<TlsEvidence.Trust> trust = chain.tls().trust();
        return !trust.isEmpty() && trust.stream().noneMatch(each -> each.today().equals(REFUSES));
    }
}
