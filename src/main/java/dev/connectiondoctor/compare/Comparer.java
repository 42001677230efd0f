package dev.connectiondoctor.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.connectiondoctor.fault.Confidence;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Stage;

/** Compares two reports. Pure: nothing is read, asked or sent. */
public final class Comparer {
    private final List<CompareRule> rules;

    private Comparer(List<CompareRule> rules) {
        this.rules = rules;
    }

    /** With all rules that there are. */
    public static Comparer standard() {
        return new Comparer(CompareRules.all());
    }

    public Comparison compare(Report a, Report b) {
        Pair pair = new Pair(a, b);
        List<StageComparison> stages = Arrays.stream(Stage.values()).map(stage -> stage(pair, stage)).toList();
        return new Comparison(pair, remarks(pair, stages), stages);
    }

    private static StageComparison stage(Pair pair, Stage stage) {
        boolean compared = pair.bothRan(stage);
        return new StageComparison(stage, pair.a().stage(stage), pair.b().stage(stage), compared,
                compared ? Differences.of(pair, stage) : List.of());
    }

    private List<Remark> remarks(Pair pair, List<StageComparison> stages) {
        Map<CompareRule, Remark> made = new LinkedHashMap<>();
        rules.forEach(rule -> rule.judge(pair).ifPresent(remark -> made.put(rule, remark)));
        List<Remark> told = made.entrySet()
                .stream()
                .filter(entry -> made.keySet()
                        .stream()
                        .noneMatch(other -> other.explains(pair).contains(entry.getKey().id())))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(remark -> !remark.matters() && !heads(remark)))
                .toList();
        boolean said = told.stream().anyMatch(remark -> remark.matters() || heads(remark));
        return said ? told : Stream.concat(Stream.of(rest(stages)), told.stream()).toList();
    }

    /** A remark that says how the two stand, although there is no difference in it. */
    private static boolean heads(Remark remark) {
        return CompareRules.HEADS.contains(remark.id());
    }

    /** What is left to say where no rule has anything to say. */
    private static Remark rest(List<StageComparison> stages) {
        List<Stage> different = stages.stream()
                .filter(stage -> stage.mark() == StageComparison.Mark.DIFFERENT)
                .map(StageComparison::stage)
                .toList();
        if (!different.isEmpty()) {
            return Remark.certain("differs-in").with("stages", different);
        }
        return new Remark("no-difference", Confidence.CERTAIN, false, Map.of());
    }
}
