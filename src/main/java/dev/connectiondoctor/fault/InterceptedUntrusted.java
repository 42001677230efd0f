package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;

/** The company's inspection opens the line, and what is checked does not trust its authority. */
final class InterceptedUntrusted implements FaultRule {
    @Override
    public String id() {
        return "tls.intercepted-untrusted";
    }

    @Override
    public Set<String> explains() {
        return Set.of("tls.expired", "tls.not-yet-valid", "tls.wrong-host");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Distrust.find(seen, Distrust.INTERCEPTED_BY_NAME, Distrust.LOOKS_INTERCEPTED).map(chain -> {
            TrustFixes fixes = new TrustFixes(chain);
            return chain.inspection(id(), Severity.PROBLEM)
                    .fixes(chain.expiredAuthority().map(fixes::renew).stream().toList())
                    .fixes(fixes.all())
                    .fix(fixes.exempt())
                    .build();
        });
    }
}
