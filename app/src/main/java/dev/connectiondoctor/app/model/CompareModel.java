package dev.connectiondoctor.app.model;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.compare.Comparer;
import dev.connectiondoctor.compare.Comparison;
import dev.connectiondoctor.compare.Side;
import dev.connectiondoctor.report.Report;

/** Two reports to compare, and what came of it. Used on the thread of the window only. */
public final class CompareModel {
    private final ReportOpener opener;
    private final Map<Side, ReadOnlyObjectWrapper<@Nullable Chosen>> chosen = new EnumMap<>(Side.class);
    private final Map<Side, ReadOnlyObjectWrapper<@Nullable NotOpened>> refused = new EnumMap<>(Side.class);
    private final Map<Side, Integer> asked = new EnumMap<>(Side.class);
    private final ReadOnlyObjectWrapper<@Nullable Report> last = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Comparison> comparison = new ReadOnlyObjectWrapper<>();

    /**
     * A report in its place.
     *
     * @param file its file's name; null for a check made in this window
     */
    public record Chosen(Report report, @Nullable String file) {}

    /** @param window carries out on the thread of the window what it is given from any thread */
    CompareModel(Executor window) {
        opener = new ReportOpener(window);
        for (Side side : Side.values()) {
            chosen.put(side, new ReadOnlyObjectWrapper<>());
            refused.put(side, new ReadOnlyObjectWrapper<>());
            asked.put(side, 0);
        }
    }

    public ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty(Side side) {
        return chosen.get(side).getReadOnlyProperty();
    }

    /** Why the file that was last chosen for this side could not be opened; null if it could. */
    public ReadOnlyObjectProperty<@Nullable NotOpened> refusedProperty(Side side) {
        return refused.get(side).getReadOnlyProperty();
    }

    /** The check that ended last in this window; null before. */
    public ReadOnlyObjectProperty<@Nullable Report> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** Null until both sides are there. */
    public ReadOnlyObjectProperty<@Nullable Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** Reads a file for a side. Until it is read, and if it cannot be read, what was there stays. */
    public void take(Side side, Path file) {
        int number = asked.merge(side, 1, Integer::sum);
        opener.open(file, report -> {
            if (asked.get(side) == number) {
                put(side, new Chosen(report, ReportOpener.name(file)));
            }
        }, why -> {
            if (asked.get(side) == number) {
                refused.get(side).set(why);
            }
        });
    }

    /** Takes the check that ended last. */
    public void takeLast(Side side) {
        Optional.ofNullable(last.get()).ifPresent(report -> take(side, report));
    }

    public void take(Side side, Report report) {
        asked.merge(side, 1, Integer::sum);
        put(side, new Chosen(report, null));
    }

    /** A is B, and B is A. */
    public void swap() {
        Chosen a = chosen.get(Side.A).get();
        chosen.get(Side.A).set(chosen.get(Side.B).get());
        chosen.get(Side.B).set(a);
        refused.values().forEach(why -> why.set(null));
        compare();
    }

    void ended(@Nullable Report report) {
        if (report != null) {
            last.set(report);
        }
    }

    private void put(Side side, Chosen report) {
        refused.get(side).set(null);
        chosen.get(side).set(report);
        compare();
    }

    private void compare() {
        Chosen a = chosen.get(Side.A).get();
        Chosen b = chosen.get(Side.B).get();
        comparison.set(a == null || b == null ? null : Comparer.standard().compare(a.report(), b.report()));
    }
}
