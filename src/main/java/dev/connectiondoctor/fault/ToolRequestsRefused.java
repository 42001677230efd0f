package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** Small requests are taken, and those as large as the first one of a tool are not. */
final class ToolRequestsRefused implements FaultRule {
    private static final String EXPERIMENT = "larger-prompt";
    private static final String REFUSED = "refused";
    private static final String HANGS = "hangs";
    /** A line that was cut is left out: a service that reads no further without a key looks the same. */
    private static final Set<String> TELLING = Set.of(REFUSED, "blocked", HANGS);
    private static final Set<String> LIKE_NGINX = Set.of("nginx", "openresty", "tengine", "unknown");
    private static final double KILOBYTE = 1_000;

    @Override
    public String id() {
        return "request.tool-size-refused";
    }

    @Override
    public Set<String> explains() {
        return Set.of("request.size-limit");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.experiments()
                .stream()
                .filter(made -> made.id().equals(EXPERIMENT) && TELLING.contains(made.outcome()))
                .findFirst()
                .map(made -> finding(seen, made));
    }

    private Finding finding(Observations seen, Experiment made) {
        Subject subject = Subject.of(seen);
        Product product = Product.byId(String.valueOf(made.variant().get("answeredBy")));
        boolean refused = made.outcome().equals(REFUSED);
        Finding.Builder finding = subject.name(Finding.problem(id(), Stage.SHORT_PROMPT, culprit(subject, product)))
                .likelyUnless(refused)
                .with("variant", refused ? "" : made.outcome())
                .with("who", product.role() == Product.Role.UNKNOWN ? subject.host() : product.name())
                .with("size", size(made.variant().get("bytes")))
                .with("status", String.valueOf(made.variant().get("status")))
                .because("status");
        if (made.outcome().equals(HANGS)) {
            return AddressEdge.hint(finding, seen)
                    .fix(Fixes.otherNetwork())
                    .fix(Fixes.lowerMtu())
                    .fix(Fixes.tellOperator(null))
                    .build();
        }
        boolean nginx = refused && LIKE_NGINX.contains(product.id());
        return finding
                .fix((nginx ? Fixes.words("raise-body-limit", "nginx") : Fixes.words("raise-limit-of", "ask"))
                        .forAudience(Fix.Audience.IT))
                .fix(Fixes.otherNetwork())
                .build();
    }

    private static Culprit culprit(Subject subject, Product product) {
        return switch (product.role()) {
            case FILTER -> subject.between();
            case EDGE, SERVER, GATEWAY, PROVIDER -> subject.service();
            case UNKNOWN -> subject.cutter();
        };
    }

    private static double size(Object bytes) {
        return bytes instanceof Number number ? number.doubleValue() / KILOBYTE : 0;
    }
}
