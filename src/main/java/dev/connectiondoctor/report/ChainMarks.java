package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence.Certificate;
import dev.connectiondoctor.stage.tls.TlsEvidence.Validity;
import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;

/** Which certificates of a chain are the reason why it is not trusted everywhere. */
public final class ChainMarks {
    private final List<Certificate> chain;
    private final @Nullable Verification seen;

    public ChainMarks(TlsEvidence evidence) {
        chain = evidence.chain();
        seen = evidence.verification();
    }

    /**
     * What is to be said of one certificate: {@code other-host}, {@code expired}, {@code not-yet-valid},
     * {@code issuer-missing}, {@code known-here} or {@code not-public}.
     */
    public List<String> of(int index) {
        List<String> marks = new ArrayList<>();
        if (seen != null) {
            if (index == 0 && !seen.hostMatches()) {
                marks.add("other-host");
            }
            if (index == seen.invalidIndex() && seen.validity() != Validity.VALID) {
                marks.add(PlainValues.kebab(seen.validity()));
            }
            if (index == end(seen)) {
                marks.add(stranger(seen));
            }
        }
        return marks;
    }

    /** Where a chain ends that leads to no public list; -1 where it leads to one. */
    private int end(Verification judged) {
        if (judged.publicRoots() || judged.trustedIfSorted()) {
            return -1;
        }
        Integer root = judged.rootInChain();
        return root != null ? root : lastLink(judged.topIssuer());
    }

    private int lastLink(String topIssuer) {
        return chain.reversed()
                .stream()
                .filter(one -> one.issuer().equals(topIssuer))
                .findFirst()
                .map(chain::indexOf)
                .orElse(-1);
    }

    private static String stranger(Verification judged) {
        if (judged.completedBy() != null) {
            return "issuer-missing";
        }
        return judged.rooted() ? "known-here" : "not-public";
    }
}
