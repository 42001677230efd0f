package dev.connectiondoctor.stage.tls;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.connectiondoctor.net.TrustStores;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.tls.Strictness.Flaw;
import dev.connectiondoctor.stage.tls.TlsEvidence.Trust;
import dev.connectiondoctor.stage.tls.TlsEvidence.Validity;
import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;

/** Finds out who trusts a line today, and who would after a fix, which is tried. */
final class TrustMatrix {
    private final ProbeContext context;
    private final TrustStores trust;
    private final Instant now;
    private final Programs programs = Programs.known();

    TrustMatrix(ProbeContext context) {
        this.context = context;
        this.trust = context.network().trust();
        this.now = context.network().clock().instant();
    }

    /** The evidence with its part about trust, and the trials of the fixes added to the experiments. */
    TlsEvidence fill(TlsEvidence evidence, Chain chain, Verification seen, List<Experiment> experiments)
            throws InterruptedException {
        List<CaSource> sources = new CaSettings(context.environment()).read();
        Set<CaSource> anchoring = sources.stream()
                .filter(source -> chain.leadsTo(source.certificates(), now))
                .collect(Collectors.toUnmodifiableSet());
        Optional<X509Certificate> root = PrivateRoot.behind(chain, seen, trust.systemRoots());
        TrustTable table = table(chain, seen, sources, anchoring, flaws(chain, seen, root));
        FixTrials trials = new FixTrials(context, table, root, flaws(chain, seen, root));
        Map<String, Boolean> proofs = isWorthATrial(seen) ? trials.prove(programs.all(), experiments) : Map.of();
        return evidence.withTrust(
                programs.all().stream().map(program -> row(program, table, seen, proofs)).toList(),
                root.map(CertificateFacts::of).orElse(null),
                sources.stream().map(source -> source.fact(anchoring.contains(source))).toList());
    }

    private TrustTable table(Chain chain, Verification seen, List<CaSource> sources, Set<CaSource> anchoring,
            Set<Flaw> flaws) {
        Set<Store> leading = EnumSet.noneOf(Store.class);
        if (seen.publicRoots()) {
            leading.addAll(List.of(Store.BUNDLED, Store.CERTIFI));
        }
        if (seen.systemRoots()) {
            leading.add(Store.SYSTEM);
        }
        if (chain.leadsTo(trust.javaRoots(), now)) {
            leading.add(Store.CACERTS);
        }
        return new TrustTable(context.environment(), trust, leading, sources, anchoring, isSound(seen), flaws);
    }

    /** Public authorities are held to their form by others. */
    private static Set<Flaw> flaws(Chain chain, Verification seen, Optional<X509Certificate> root) {
        return seen.publicRoots()
                ? Set.of()
                : Flaws.in(PrivateRoot.path(chain, root).stream().map(CertificateFacts::of).toList());
    }

    private static boolean isSound(Verification seen) {
        return seen.hostMatches() && seen.validity() == Validity.VALID;
    }

    /** Where the server's own chain is not right, giving programs an authority is no fix. */
    private static boolean isWorthATrial(Verification seen) {
        return isSound(seen) && seen.completedBy() == null && !seen.trustedIfSorted()
                || isSound(seen) && (seen.publicRoots() || seen.systemRoots());
    }

    private static Trust row(Program program, TrustTable table, Verification seen, Map<String, Boolean> proofs) {
        TrustTable.Answer today = table.today(program);
        return new Trust(program.name(), table.where(program), today.word(), afterFix(program, today, seen, proofs),
                today.why());
    }

    private static String afterFix(Program program, TrustTable.Answer today, Verification seen,
            Map<String, Boolean> proofs) {
        Boolean proven = proofs.get(program.id());
        if (today.trusts() || Boolean.TRUE.equals(proven)) {
            return "trusts";
        }
        if (proven != null) {
            return "refuses";
        }
        boolean byTheServer = isSound(seen) && (seen.trustedIfSorted() || seen.completedBy() != null);
        return byTheServer ? "trusts" : "unknown";
    }
}
