package dev.connectiondoctor.app.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Trial;

/**
 * The ways out, as they are offered: what the reader can do before what others must do, what was proven before what was
 * not. Within that, the order of the findings stays.
 *
 * @param shared what several of them need and is done once
 * @param general for any program
 * @param byTool for one program, by its id
 * @param forIt for those who run the network
 */
public record FixPlan(List<Preparation> shared, List<Offer> general, Map<String, List<Offer>> byTool,
        List<Offer> forIt) {
    private static final Comparator<Offer> MOST_HELPFUL_FIRST = Comparator.comparing(FixPlan::isForIt)
            .thenComparing(offer -> rank(offer.fix().trial()))
            .thenComparing(offer -> offer.fix().audience());

    /** A fix in words, with the finding whose values they took. */
    public record Offer(Finding finding, Fix fix, List<Instruction> instructions) {
        Offer with(List<Instruction> others) {
            return new Offer(finding, fix, others);
        }
    }

    /** The fixes of these findings that fit a system. */
    public static FixPlan of(List<Finding> findings, String os, Words words) {
        List<Offer> fitting = offers(findings, words).stream()
                .filter(offer -> offer.fix().os() == null || os.equals(offer.fix().os()))
                .sorted(MOST_HELPFUL_FIRST)
                .toList();
        List<Preparation> shared = Preparation.sharedBy(fitting);
        FixPlan plan = new FixPlan(shared, new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        fitting.forEach(offer -> plan.place(offer.with(Preparation.without(shared, offer.instructions()))));
        return plan;
    }

    private void place(Offer offer) {
        String tool = offer.fix().tool();
        if (tool != null) {
            byTool.computeIfAbsent(tool, _ -> new ArrayList<>()).add(offer);
        } else {
            (isForIt(offer) ? forIt : general).add(offer);
        }
    }

    private static boolean isForIt(Offer offer) {
        return offer.fix().audience() == Fix.Audience.IT;
    }

    private static int rank(Trial trial) {
        return switch (trial) {
            case Trial.Proven _ -> 0;
            case Trial.NotTried _ -> 1;
            case Trial.Disproven _ -> 2;
        };
    }

    /** The systems that some fix is made for; empty if none cares. */
    public static Set<String> systems(List<Finding> findings) {
        Set<String> systems = new LinkedHashSet<>();
        findings.stream()
                .flatMap(finding -> finding.fixes().stream())
                .map(Fix::os)
                .filter(Objects::nonNull)
                .forEach(
                        systems::add);
        return systems;
    }

    /** One fix in words. */
    public static Offer offer(Finding finding, Fix fix, Words words) {
        return new Offer(finding, fix, Instructions.of(finding, fix, words));
    }

    private static List<Offer> offers(List<Finding> findings, Words words) {
        return findings.stream()
                .flatMap(finding -> finding.fixes()
                        .stream()
                        .map(fix -> offer(finding, fix, words)))
                .toList();
    }

    public boolean isEmpty() {
        return general.isEmpty() && byTool.isEmpty() && forIt.isEmpty();
    }
}
