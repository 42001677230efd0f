package dev.connectiondoctor.app.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.HashSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.GroupedRow.Head;
import dev.connectiondoctor.app.model.GroupedRow.Item;
import dev.connectiondoctor.app.model.Guess.Hit;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Stage;

/**
 * The practice networks: which is chosen, what is guessed of it, and which were tried and solved for as long as the
 * window is open. Used on the thread of the window only.
 */
public final class PracticeModel {
    /** Spreads neighbours of the catalogue, whose order would give away what is wrong. */
    private static final int SCATTER = 0x9E3779B9;

    private final Supplier<List<Scenario>> catalogue;
    private final BooleanProperty guessing = new SimpleBooleanProperty(true);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Scenario> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<Guess> guess = new SimpleObjectProperty<>(Guess.NONE);
    private final ReadOnlyObjectWrapper<List<GroupedRow<PracticeGroup, Scenario>>> rows = new ReadOnlyObjectWrapper<>(
            List.of());
    private final Set<String> tried = new HashSet<>();
    private final Set<String> solved = new HashSet<>();
    private Function<Scenario, String> said = Scenario::name;
    private @Nullable List<Scenario> all;

    /** @param catalogue asked for when somebody looks at the networks, as it takes its time */
    PracticeModel(Supplier<List<Scenario>> catalogue) {
        this.catalogue = catalogue;
        filter.subscribe(this::refresh);
        guessing.subscribe(this::refresh);
        chosen.subscribe((_, _) -> guess.set(Guess.NONE));
    }

    /** All networks, in the order of the catalogue. */
    public List<Scenario> all() {
        if (all == null) {
            all = List.copyOf(catalogue.get());
        }
        return all;
    }

    /** Lists the networks; words that are typed are found in these texts. */
    public void say(Function<Scenario, String> words) {
        said = words;
        all();
        refresh();
    }

    /** What is listed: by what is wrong, or where that is to be guessed, by what is still to be tried. */
    public ReadOnlyObjectProperty<List<GroupedRow<PracticeGroup, Scenario>>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Whether what is wrong is to be guessed, and so not told before. */
    public BooleanProperty guessingProperty() {
        return guessing;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<@Nullable Scenario> chosenProperty() {
        return chosen;
    }

    /** What is thought of the one that is chosen. */
    public ObjectProperty<Guess> guessProperty() {
        return guess;
    }

    public boolean tried(Scenario scenario) {
        return tried.contains(scenario.name());
    }

    /** Whether what is wrong with it was guessed in full. */
    public boolean solved(Scenario scenario) {
        return solved.contains(scenario.name());
    }

    public int triedCount() {
        return tried.size();
    }

    public int solvedCount() {
        return solved.size();
    }

    /** Whether its title would tell too much. */
    public boolean hidden(Scenario scenario) {
        return guessing.get() && !tried(scenario);
    }

    /** A check of a network came to its end. */
    void ended(Scenario scenario, Report report) {
        if (!report.complete()) {
            return;
        }
        tried.add(scenario.name());
        if (guessing.get() && scenario.equals(chosen.get())
                && guess.get().against(Guess.truth(report)) == Hit.RIGHT) {
            solved.add(scenario.name());
        }
        refresh();
    }

    /** Chooses the next one that was not tried; the first that was listed where all were. */
    public void next() {
        Stream<Scenario> listed = rows.get()
                .stream()
                .flatMap(row -> row instanceof Item<PracticeGroup, Scenario>(Scenario item)
                        ? Stream.of(item)
                        : Stream.empty());
        List<Scenario> others = listed.filter(each -> !each.equals(chosen.get())).toList();
        Optional<Scenario> next = others.stream().filter(each -> !tried(each)).findFirst();
        next.or(() -> others.stream().findFirst()).ifPresent(chosen::set);
    }

    private void refresh() {
        if (all == null) {
            return;
        }
        Map<PracticeGroup, List<Scenario>> groups = new LinkedHashMap<>();
        order().forEach(group -> groups.put(group, new ArrayList<>()));
        all.stream()
                .filter(this::speaks)
                .sorted(Comparator.comparingInt(each -> guessing.get() ? each.name().hashCode() * SCATTER : 0))
                .forEach(each -> groups.get(group(each)).add(each));
        List<GroupedRow<PracticeGroup, Scenario>> listed = new ArrayList<>();
        groups.forEach((group, members) -> {
            if (!members.isEmpty()) {
                listed.add(new Head<>(group));
                members.forEach(each -> listed.add(new Item<>(each)));
            }
        });
        rows.set(listed);
        if (chosen.get() == null) {
            next();
        }
    }

    private List<PracticeGroup> order() {
        return guessing.get()
                ? List.of(new PracticeGroup.ToTry(), new PracticeGroup.Tried())
                : Stream.concat(Stream.<PracticeGroup>of(new PracticeGroup.Healthy()),
                        Stream.of(Stage.values()).<PracticeGroup>map(PracticeGroup.About::new)).toList();
    }

    private PracticeGroup group(Scenario scenario) {
        if (!guessing.get()) {
            return PracticeGroup.of(scenario);
        }
        return tried(scenario) ? new PracticeGroup.Tried() : new PracticeGroup.ToTry();
    }

    private boolean speaks(Scenario scenario) {
        return said.apply(scenario).toLowerCase(Locale.ROOT).contains(filter.get().strip().toLowerCase(Locale.ROOT));
    }
}
