package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.app.SampleScenario;
import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.app.model.Guess.Hit;
import dev.connectiondoctor.app.model.Guess.Where;
import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.practice.Scenarios;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Stage;

class PracticeModelTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Scenario> samples = SampleScenario.all(StartModelTest.options());
    private final PracticeModel model = new PracticeModel(() -> {
        asked.incrementAndGet();
        return samples;
    });

    @Test
    void theCatalogueIsAskedForWhenSomebodyLooks() {
        assertThat(asked).hasValue(0);
        model.say(Scenario::name);
        model.filterProperty().set("cut");
        assertThat(asked).hasValue(1);
        assertThat(items()).extracting(Scenario::name).containsExactly("sample-cut");
    }

    @Test
    void whatIsToBeGuessedIsNotTold() {
        model.say(Scenario::name);
        assertThat(heads()).containsExactly(new PracticeGroup.ToTry());
        assertThat(items()).containsExactlyInAnyOrderElementsOf(samples);
        assertThat(items()).allMatch(model::hidden);

        model.guessingProperty().set(false);
        assertThat(heads()).containsExactly(new PracticeGroup.Healthy(), new PracticeGroup.About(Stage.PROXY),
                new PracticeGroup.About(Stage.TLS), new PracticeGroup.About(Stage.LONG_STREAM));
        assertThat(items()).noneMatch(model::hidden);
    }

    @Test
    void aRightGuessSolvesANetworkAndTheNextIsOneThatWasNotTried() {
        model.say(Scenario::name);
        Scenario first = samples.get(1);
        Report report = Samples.intercepted();
        model.chosenProperty().set(first);
        model.guessProperty().set(Guess.truth(report));
        model.ended(first, report);

        assertThat(model.solved(first)).isTrue();
        assertThat(model.hidden(first)).isFalse();
        assertThat(heads()).containsExactly(new PracticeGroup.ToTry(), new PracticeGroup.Tried());
        model.next();
        assertThat(model.chosenProperty().get()).isNotEqualTo(first);
        assertThat(model.guessProperty().get()).as("a new network, a new guess").isEqualTo(Guess.NONE);
    }

    @Test
    void aWrongGuessAndAStoppedCheckSolveNothing() {
        model.say(Scenario::name);
        model.chosenProperty().set(samples.get(1));
        model.guessProperty().set(new Guess(new Where.Nowhere(), null));
        model.ended(samples.get(1), Samples.stopped());
        assertThat(model.tried(samples.get(1))).isFalse();
        model.ended(samples.get(1), Samples.intercepted());
        assertThat(model.tried(samples.get(1))).isTrue();
        assertThat(model.solved(samples.get(1))).isFalse();
    }

    @Test
    void aGuessIsComparedWithWhatWasFound() {
        Guess truth = Guess.truth(Samples.intercepted());
        Where place = new Where.At(Samples.intercepted().verdict().cause().stage());
        Culprit side = Samples.intercepted().verdict().cause().culprit();

        assertThat(truth).isEqualTo(new Guess(place, side));
        assertThat(new Guess(place, side).against(truth)).isEqualTo(Hit.RIGHT);
        assertThat(new Guess(place, null).against(truth)).isEqualTo(Hit.HALF);
        assertThat(new Guess(new Where.At(Stage.DNS), side).against(truth)).isEqualTo(Hit.HALF);
        assertThat(new Guess(new Where.Nowhere(), null).against(truth)).isEqualTo(Hit.WRONG);
        assertThat(Guess.NONE.against(truth)).isEqualTo(Hit.NONE);
        Guess fine = Guess.truth(Samples.healthy());
        assertThat(new Guess(new Where.Nowhere(), null).against(fine)).isEqualTo(Hit.RIGHT);
        assertThat(new Guess(place, side).against(fine)).isEqualTo(Hit.WRONG);
        assertThat(new Guess(place, side).against(Guess.truth(Samples.stopped()))).isEqualTo(Hit.NONE);
    }

    @Test
    void everyNetworkOfTheCatalogueHasItsGroup() {
        PracticeModel all = new PracticeModel(Scenarios::all);
        all.guessingProperty().set(false);
        all.say(Scenario::name);
        assertThat(all.rowsProperty().get()).hasSizeGreaterThan(Scenarios.all().size());
    }

    private List<PracticeGroup> heads() {
        return model.rowsProperty()
                .get()
                .stream()
                .flatMap(row -> row instanceof GroupedRow.Head<PracticeGroup, Scenario>(PracticeGroup group)
                        ? Stream.of(group)
                        : Stream.empty())
                .toList();
    }

    private List<Scenario> items() {
        return model.rowsProperty()
                .get()
                .stream()
                .flatMap(row -> row instanceof GroupedRow.Item<PracticeGroup, Scenario>(Scenario item)
                        ? Stream.of(item)
                        : Stream.empty())
                .toList();
    }
}
