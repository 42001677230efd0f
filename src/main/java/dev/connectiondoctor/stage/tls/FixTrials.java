package dev.connectiondoctor.stage.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.net.Tls;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.BaseUrl;

/**
 * Repeats the handshake as each program would make it after its fix: verified, with exactly the roots that it would
 * have then. Programs that would have the same roots share a handshake.
 */
final class FixTrials {
    static final String WITH_ROOT = "program-with-root";
    static final String WITHOUT_FILE = "program-without-file";

    private static final String BY_VERSION = "verified-but-form";

    private final ProbeContext context;
    private final TrustTable table;
    private final TrustGround ground;

    FixTrials(ProbeContext context, TrustTable table, TrustGround ground) {
        this.context = context;
        this.table = table;
        this.ground = ground;
    }

    /** @param roots what the program would trust */
    private record Fixed(Program program, String experiment, Set<X509Certificate> roots) {}

    /** Whether the fix helps, where that does not depend on a version, by the ids of the programs that need one and have one. */
    Map<String, Boolean> prove(List<Program> programs, List<Experiment> experiments) throws InterruptedException {
        List<Fixed> fixes = programs.stream().map(this::fixed).flatMap(Optional::stream).toList();
        Map<Set<X509Certificate>, Boolean> verified = handshakes(fixes);
        Map<String, Boolean> proofs = new LinkedHashMap<>();
        for (Fixed fix : fixes) {
            String outcome = outcome(fix, Boolean.TRUE.equals(verified.get(fix.roots())));
            if (!outcome.equals(BY_VERSION)) {
                proofs.put(fix.program().id(), outcome.equals("verified"));
            }
            experiments.add(experiment(fix, outcome));
        }
        return proofs;
    }

    private Optional<Fixed> fixed(Program program) {
        TrustTable.Answer today = table.today(program);
        if (today.trusts() || today.why().startsWith("store-empty")) {
            return Optional.empty();
        }
        boolean byFile = today.why().startsWith("file-");
        if (byFile && table.byStores(program).trusts()) {
            return Optional.of(new Fixed(program, WITHOUT_FILE, stores(program)));
        }
        return program.fix().isEmpty() ? Optional.empty() : ground.root().map(found -> withRoot(program, found));
    }

    private Fixed withRoot(Program program, X509Certificate found) {
        Set<X509Certificate> roots = program.isFixedByReplacing() ? new HashSet<>() : stores(program);
        roots.add(found);
        return new Fixed(program, WITH_ROOT, roots);
    }

    private Set<X509Certificate> stores(Program program) {
        Set<X509Certificate> roots = new HashSet<>(ground.trust().publicRoots());
        table.looked(program).forEach(store -> roots.addAll(store.of(ground.trust())));
        return roots;
    }

    private Map<Set<X509Certificate>, Boolean> handshakes(List<Fixed> fixes) throws InterruptedException {
        List<Set<X509Certificate>> sets = fixes.stream().map(Fixed::roots).distinct().toList();
        List<Boolean> results = SideBySide.forEach(sets, roots -> () -> verifies(roots));
        Map<Set<X509Certificate>, Boolean> verified = new LinkedHashMap<>();
        for (int i = 0; i < sets.size(); i++) {
            verified.put(sets.get(i), results.get(i));
        }
        return verified;
    }

    private boolean verifies(Set<X509Certificate> roots) throws InterruptedException {
        Network network = context.network();
        BaseUrl base = context.endpoint().base();
        Limits limits = context.limits();
        try (Line line = network.open(base, limits.connect(), limits.handshake());
                Socket _ = Tls.handshake(Tls.verifying(roots), line.socket(), String.valueOf(base.host()),
                        base.port(), limits.handshake())) {
            return true;
        } catch (IOException _) {
            Interruption.check();
            return false;
        }
    }

    private String outcome(Fixed fix, boolean verified) {
        if (!verified) {
            return "still-refused";
        }
        Strictness strictness = fix.program().strictness();
        if (strictness.refuses(ground.flaws())) {
            return "refused-for-form";
        }
        return strictness.doubts(ground.flaws()) ? BY_VERSION : "verified";
    }

    private Experiment experiment(Fixed fix, String outcome) {
        Program program = fix.program();
        return new Experiment(fix.experiment(), Stage.TLS,
                Map.of("program", program.name(), "stores", table.where(program), "verified", false),
                Map.of("program", program.name(), "id", program.id(), "setting", program.fix(), "roots",
                        fix.roots().size(), "verified", outcome.startsWith("verified")),
                outcome);
    }
}
