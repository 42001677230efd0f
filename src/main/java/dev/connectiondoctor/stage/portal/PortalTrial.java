package dev.connectiondoctor.stage.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.ControlHosts.KnownPage;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.portal.KnownPageVisit.Came;

/**
 * Finds out whether this network answers in the place of others, as it does before one has signed in: asks for pages of
 * several owners whose content is known. One page alone proves nothing, as its owner may have changed it.
 */
public final class PortalTrial {
    public static final String ID = "captive-portal";
    /** Every page was answered by something else. */
    public static final String PORTAL = "portal";
    /** Every page came from its owner. */
    public static final String OPEN = "open";
    /** No page came, and some were refused with a page that says so. */
    public static final String BLOCKED = "blocked-page";
    /** No page came. */
    public static final String UNREACHABLE = "unreachable";
    /** Some pages were answered by something else, not all. */
    public static final String MIXED = "mixed";

    private final ProbeContext context;
    private final boolean besideProxy;

    PortalTrial(ProbeContext context, boolean besideProxy) {
        this.context = context;
        this.besideProxy = besideProxy;
    }

    /** The experiment; none if nobody may be asked. */
    Optional<Experiment> run(Stage stage) throws InterruptedException {
        List<KnownPage> pages = context.options().controls().portals();
        if (!context.options().controlHosts() || pages.isEmpty()) {
            return Optional.empty();
        }
        context.progress().accept(Progress.of("portal"));
        return Optional.of(experiment(stage, new KnownPages(context, besideProxy).visit(pages)));
    }

    static Experiment experiment(Stage stage, List<KnownPageVisit> visits) {
        return new Experiment(ID, stage, control(visits), variant(visits), outcome(visits));
    }

    private static Map<String, Object> control(List<KnownPageVisit> visits) {
        return Map.of("expected", visits.stream().map(KnownPageVisit::expected).toList());
    }

    /** The keys from {@code page} on are about the page that came in place of the others. */
    private static Map<String, Object> variant(List<KnownPageVisit> visits) {
        Map<String, Object> variant = new LinkedHashMap<>();
        variant.put("came", visits.stream().map(KnownPageVisit::seen).toList());
        variant.put("theirs", visits.stream().filter(visit -> visit.is(Came.THEIRS)).count());
        visits.stream()
                .filter(KnownPageVisit::replaced)
                .sorted(PortalTrial::redirectsFirst)
                .findFirst()
                .ifPresent(shown -> {
                    String address = shown.is(Came.REDIRECT) ? shown.target() : shown.page().address().url();
                    variant.put("page", shown.page().address().url());
                    variant.put("address", address);
                    variant.put("title", shown.title());
                    variant.put("redirected", shown.is(Came.REDIRECT));
                    variant.put("oneTarget", targets(visits) == 1);
                    variant.put("signIn", SignInWords.in(shown.target() + " " + shown.title()));
                });
        return variant;
    }

    private static long targets(List<KnownPageVisit> visits) {
        return visits.stream()
                .filter(visit -> visit.is(Came.REDIRECT))
                .map(visit -> visit.target().replaceFirst("(//[^/:]*).*", "$1"))
                .distinct()
                .count();
    }

    private static int redirectsFirst(KnownPageVisit one, KnownPageVisit other) {
        return Boolean.compare(other.is(Came.REDIRECT), one.is(Came.REDIRECT));
    }

    private static String outcome(List<KnownPageVisit> visits) {
        if (visits.stream().allMatch(visit -> visit.is(Came.THEIRS))) {
            return OPEN;
        }
        if (visits.size() > 1 && visits.stream().allMatch(KnownPageVisit::replaced)) {
            return PORTAL;
        }
        boolean none = visits.stream().noneMatch(visit -> visit.is(Came.THEIRS) || visit.replaced());
        if (!none) {
            return MIXED;
        }
        return visits.stream().anyMatch(visit -> visit.is(Came.BLOCKED)) ? BLOCKED : UNREACHABLE;
    }
}
