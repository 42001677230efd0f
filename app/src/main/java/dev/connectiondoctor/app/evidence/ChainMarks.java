package dev.connectiondoctor.app.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.tls.TlsEvidence.Certificate;
import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** Marks the certificates of a chain that are the reason why it is not trusted everywhere. */
final class ChainMarks {
    private final List<Certificate> chain;
    private final @Nullable Verification seen;
    private final Words words;

    ChainMarks(TlsEvidence evidence, Words words) {
        chain = evidence.chain();
        seen = evidence.verification();
        this.words = words;
    }

    List<Section.Link> links() {
        return IntStream.range(0, chain.size())
                .mapToObj(index -> new Section.Link(chain.get(index), marks(index)))
                .toList();
    }

    private List<String> marks(int index) {
        List<String> marks = new ArrayList<>();
        if (seen != null) {
            if (index == 0 && !seen.hostMatches()) {
                marks.add(words.of("certificate.other-host"));
            }
            if (index == seen.invalidIndex()) {
                marks.add(words.of("certificate." + seen.validity()));
            }
            if (index == end(seen)) {
                marks.add(words.of(stranger(seen)));
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
            return "certificate.issuer-missing";
        }
        return judged.systemRoots() ? "certificate.known-here" : "certificate.not-public";
    }
}
