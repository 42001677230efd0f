package dev.connectiondoctor.stage.tls;

import java.util.List;
import java.util.Map;

import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.tls.TlsEvidence.Trust;
import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;

/** Finds out who trusts a line today, and who would after a fix, which is tried. */
final class TrustMatrix {
    private final ProbeContext context;
    private final Programs programs = Programs.known();

    TrustMatrix(ProbeContext context) {
        this.context = context;
    }

    /** The evidence with its part about trust, and the trials of the fixes added to the experiments. */
    TlsEvidence fill(TlsEvidence evidence, Chain chain, Verification seen, List<Experiment> experiments)
            throws InterruptedException {
        TrustGround ground = TrustGround.of(context.environment(), context.network().trust(), chain, seen,
                context.network().clock().instant());
        TrustTable table = new TrustTable(context.environment(), ground);
        FixTrials trials = new FixTrials(context, table, ground);
        Map<String, Boolean> proofs = isWorthATrial(ground, seen)
                ? trials.prove(programs.all(), experiments)
                : Map.of();
        return evidence.withTrust(
                programs.all()
                        .stream()
                        .map(program -> row(program, table, ground.sound() && isMendedByTheServer(seen), proofs))
                        .toList(),
                ground.root().map(CertificateFacts::of).orElse(null),
                ground.sources().stream().map(source -> source.fact(ground.anchoring().contains(source))).toList());
    }

    /** Where the server's own chain is not whole, giving programs an authority is no fix. */
    private static boolean isWorthATrial(TrustGround ground, Verification seen) {
        return ground.sound() && (seen.publicRoots() || seen.systemRoots() || !isMendedByTheServer(seen));
    }

    private static boolean isMendedByTheServer(Verification seen) {
        return seen.trustedIfSorted() || seen.completedBy() != null;
    }

    private static Trust row(Program program, TrustTable table, boolean mended, Map<String, Boolean> proofs) {
        TrustTable.Answer today = table.today(program);
        Boolean proven = proofs.get(program.id());
        boolean after = today.trusts() || (proven == null ? mended : proven);
        return new Trust(program.name(), table.where(program), today.word(),
                after ? "trusts" : proven == null ? "unknown" : "refuses", today.why());
    }
}
