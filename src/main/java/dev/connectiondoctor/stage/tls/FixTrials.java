package dev.connectiondoctor.stage.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** What programs have in common that make one experiment. */
    private record Kind(String experiment, Set<X509Certificate> roots, String outcome) {}

    /** Whether the fix helps, where that does not depend on a version, by the ids of the programs that need one and have one. */
    Map<String, Boolean> prove(List<Program> programs, List<Experiment> experiments) throws InterruptedException {
        List<Fixed> fixes = programs.stream().map(this::fixed).flatMap(Optional::stream).toList();
        Map<Set<X509Certificate>, Boolean> verified = handshakes(fixes);
        Map<String, Boolean> proofs = new LinkedHashMap<>();
        Map<Kind, List<Program>> alike = new LinkedHashMap<>();
        for (Fixed fix : fixes) {
            String outcome = outcome(fix, Boolean.TRUE.equals(verified.get(fix.roots())));
            if (!outcome.equals(BY_VERSION)) {
                proofs.put(fix.program().id(), outcome.equals("verified"));
            }
            alike.computeIfAbsent(new Kind(fix.experiment(), fix.roots(), outcome), _ -> new ArrayList<>())
                    .add(fix.program());
        }
        alike.forEach((kind, group) -> experiments.add(experiment(kind, group)));
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

    private static Experiment experiment(Kind kind, List<Program> group) {
        String names = group.stream().map(Program::name).collect(Collectors.joining(", "));
        return new Experiment(kind.experiment(), Stage.TLS, Map.of("programs", names, "verified", false),
                Map.of("programs", names, "ids", group.stream().map(Program::id).toList(), "roots",
                        kind.roots().size(), "verified", kind.outcome().startsWith("verified")),
                kind.outcome());
    }
}
