package dev.connectiondoctor.fault;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.StageResult;

/** Makes a judgement out of observations: runs every rule, leaves consequences out, and puts causes first. Pure. */
public final class Judge {
    private static final String OF_THE_DOCTOR = "doctor.";

    private final List<FaultRule> rules;

    /** @param rules in the order in which causes come */
    public Judge(List<? extends FaultRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** @param complete false if the check was ended early, by its user or by its time limit */
    public Judgement judge(Observations seen, boolean complete) {
        List<Finding> findings = findings(seen);
        return new Judgement(findings, verdict(findings, complete && judged(seen)));
    }

    private List<Finding> findings(Observations seen) {
        Map<FaultRule, Finding> found = new LinkedHashMap<>();
        rules.forEach(rule -> rule.judge(seen).ifPresent(finding -> found.put(rule, finding)));
        return found.values()
                .stream()
                .filter(finding -> isCause(finding, found))
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
    }

    private static boolean isCause(Finding finding, Map<FaultRule, Finding> present) {
        return present.entrySet()
                .stream()
                .filter(other -> !other.getKey().id().equals(finding.id()))
                .noneMatch(other -> explains(other.getKey().explains(other.getValue()), finding.id()));
    }

    private static boolean explains(Set<String> entries, String id) {
        return entries.stream()
                .anyMatch(
                        entry -> entry.endsWith(".*")
                                ? id.startsWith(entry.substring(0, entry.length() - 1))
                                : id.equals(entry));
    }

    /** Whether nothing that was to be found out stayed in the dark. */
    private static boolean judged(Observations seen) {
        return !seen.results().isEmpty() && seen.results()
                .stream()
                .noneMatch(
                        result -> result instanceof StageResult.Crashed || result instanceof StageResult.Cancelled);
    }

    private static Verdict verdict(List<Finding> findings, boolean judged) {
        Optional<Finding> problem = findings.stream().filter(Judge::isProblemOfTheLine).findFirst();
        if (problem.isPresent()) {
            return new Verdict(Verdict.Status.BROKEN, problem.get());
        }
        Optional<Finding> ownLimit = findings.stream().filter(Judge::isOfTheDoctor).findFirst();
        Optional<Finding> first = ownLimit.or(() -> findings.stream().filter(Judge::isHarm).findFirst());
        return new Verdict(statusWithoutProblem(findings, judged && ownLimit.isEmpty()), first.orElse(null));
    }

    private static Verdict.Status statusWithoutProblem(List<Finding> findings, boolean judged) {
        if (!judged) {
            return Verdict.Status.INCONCLUSIVE;
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING)
                ? Verdict.Status.DEGRADED
                : Verdict.Status.HEALTHY;
    }

    private static boolean isProblemOfTheLine(Finding finding) {
        return finding.severity() == Severity.PROBLEM && !isOfTheDoctor(finding);
    }

    private static boolean isHarm(Finding finding) {
        return finding.severity() != Severity.INFO;
    }

    private static boolean isOfTheDoctor(Finding finding) {
        return finding.id().startsWith(OF_THE_DOCTOR);
    }
}
