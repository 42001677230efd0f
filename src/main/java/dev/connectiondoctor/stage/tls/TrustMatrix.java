package dev.connectiondoctor.stage.tls;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.stage.tls.ChainStudy.Judged;
import dev.connectiondoctor.stage.tls.TlsEvidence.Trust;
import dev.connectiondoctor.stage.tls.TlsEvidence.Verification;
import dev.connectiondoctor.target.found.Computer;

/** Finds out who trusts a line today, and who would after a fix, which is tried. */
final class TrustMatrix {
    private final ProbeContext context;
    private final Programs programs = Programs.known();

    TrustMatrix(ProbeContext context) {
        this.context = context;
    }

    /** The evidence with its part about trust, and the trials of the fixes added to the experiments. */
    TlsEvidence fill(TlsEvidence evidence, Chain chain, Judged judged, List<Experiment> experiments)
            throws InterruptedException {
        Verification seen = judged.seen();
        TrustGround ground = ground(chain, seen);
        TrustTable table = table(ground);
        Map<String, Boolean> proofs = ground.sound() && !isMendedByTheServer(seen)
                ? new FixTrials(context, table, ground).prove(programs.all(), experiments)
                : Map.of();
        Optional<TrustTable> mended = isMendedByTheServer(seen)
                ? Optional.of(mended(judged.whole()))
                : Optional.empty();
        return evidence.withTrust(
                programs.all().stream().map(program -> row(program, table, mended, proofs)).toList(),
                ground.root().map(CertificateFacts::of).orElse(null),
                ground.sources().stream().map(source -> source.fact(ground.anchoring().contains(source))).toList());
    }

    private TrustTable table(TrustGround ground) {
        return new TrustTable(context.environment(), Objects.requireNonNullElse(context.options().tool(), ""), ground);
    }

    private TrustGround ground(Chain chain, Verification seen) {
        Computer computer = context.seen().settings().map(SettingsEvidence::computer).orElse(Computer.NOTHING);
        return TrustGround.of(context.environment(), computer, context.network().trust(), chain, seen,
                context.network().clock().instant());
    }

    /** What programs would make of a server that sends its chain as it should. */
    private TrustTable mended(Chain whole) {
        Network network = context.network();
        ChainVerifier verifier = new ChainVerifier(network.trust(), network.clock(),
                String.valueOf(context.endpoint().base().host()));
        return table(ground(whole, verifier.verify(whole)));
    }

    /** Where the server's own chain is not whole, giving programs an authority is no fix. */
    private static boolean isMendedByTheServer(Verification seen) {
        return !seen.rooted() && (seen.trustedIfSorted() || seen.completedBy() != null);
    }

    private static Trust row(Program program, TrustTable table, Optional<TrustTable> mended,
            Map<String, Boolean> proofs) {
        TrustTable.Answer today = table.today(program);
        Boolean proven = proofs.get(program.id());
        String tried = proven == null ? "unknown" : proven ? "trusts" : "refuses";
        String after = mended.map(whole -> whole.today(program).word()).orElse(tried);
        return new Trust(program.name(), table.where(program), today.word(), today.trusts() ? today.word() : after,
                today.why());
    }
}
