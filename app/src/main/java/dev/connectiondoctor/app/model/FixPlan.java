package dev.connectiondoctor.app.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;

/**
 * The ways out, as they are offered: those for any program first, then those for one program each.
 *
 * @param general for any program, in order
 * @param byTool for one program, by its name
 */
public record FixPlan(List<Offer> general, Map<String, List<Offer>> byTool) {

    /** A fix, with the finding whose values its words need. */
    public record Offer(Finding finding, Fix fix) {}

    /** The fixes of these findings that fit a system. */
    public static FixPlan of(List<Finding> findings, String os) {
        List<Offer> general = new ArrayList<>();
        Map<String, List<Offer>> byTool = new LinkedHashMap<>();
        for (Offer offer : offers(findings)) {
            if (offer.fix().os() == null || os.equals(offer.fix().os())) {
                place(offer, general, byTool);
            }
        }
        return new FixPlan(general, byTool);
    }

    private static void place(Offer offer, List<Offer> general, Map<String, List<Offer>> byTool) {
        String tool = offer.fix().tool();
        (tool == null ? general : byTool.computeIfAbsent(tool, _ -> new ArrayList<>())).add(offer);
    }

    /** The systems that some fix is made for; empty if none cares. */
    public static Set<String> systems(List<Finding> findings) {
        Set<String> systems = new LinkedHashSet<>();
        offers(findings).stream().map(offer -> offer.fix().os()).filter(Objects::nonNull).forEach(systems::add);
        return systems;
    }

    private static List<Offer> offers(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.fixes().stream().map(fix -> new Offer(finding, fix)))
                .toList();
    }

    public boolean isEmpty() {
        return general.isEmpty() && byTool.isEmpty();
    }
}
