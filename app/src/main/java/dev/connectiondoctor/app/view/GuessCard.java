package dev.connectiondoctor.app.view;

import java.util.Map;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.CheckRequest;
import dev.connectiondoctor.app.model.Guess;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.RowState;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Culprit;

/** What was guessed of a practice network, whether it was right, and the way to the next one. Elsewhere not there. */
final class GuessCard extends HBox {
    private final WindowModel window;
    private final Words words;
    private final StatusGlyph glyph = new StatusGlyph(RowState.WAITING, true);
    private final Label title = Ui.text("", "guess-title");
    private final Label text = Ui.text("", "hint");

    GuessCard(WindowModel window, RunModel run, Words words) {
        this.window = window;
        this.words = words;
        setId("guess");
        getStyleClass().add("guess");
        Button next = Ui.button(words.of("practice.next"), Feather.ARROW_RIGHT, this::next);
        next.setId("next-network");
        getChildren().addAll(glyph,
                Ui.grow(Ui.styled(new FlowRow(Ui.grow(new VBox(title, text)), next), "guess-line")));
        Ui.show(this, run.request() instanceof CheckRequest.Practice);
        if (run.request() instanceof CheckRequest.Practice practice) {
            Guess guess = window.practice().guessProperty().get();
            boolean guessing = window.practice().guessingProperty().get();
            Runnable show = () -> {
                Guess truth = run.report().map(Guess::truth).orElse(Guess.NONE);
                if (truth.where() == null) {
                    show(guessing, guess);
                } else {
                    compare(guess, truth, words.title(practice.scenario()));
                }
            };
            Following.on(this, show, run.reportProperty());
            show.run();
        }
    }

    /** While it runs, and where the check could not tell. */
    private void show(boolean guessing, Guess guess) {
        glyph.show(RowState.WAITING);
        say(words.of(guessing ? "guess.yours" : "practice.title"),
                guess.where() == null ? words.of(guessing ? "guess.none" : "guess.off") : spoken(guess));
    }

    private void compare(Guess guess, Guess truth, String name) {
        Guess.Hit hit = guess.against(truth);
        glyph.show(switch (hit) {
            case NONE -> RowState.SKIPPED;
            case WRONG -> RowState.FAILED;
            case HALF -> RowState.WARNED;
            case RIGHT -> RowState.PASSED;
        });
        String was = words.of("guess.is", Map.of("truth", spoken(truth)));
        String yours = words.of("guess.was", Map.of("guess", spoken(guess)));
        say(hit == Guess.Hit.NONE
                ? name
                : words.of("guess.result", Map.of("result", words.of("guess." + key(hit)), "title", name)),
                hit == Guess.Hit.NONE || hit == Guess.Hit.RIGHT ? was : yours + " " + was);
    }

    private static String key(Guess.Hit hit) {
        return hit.name().toLowerCase(java.util.Locale.ROOT);
    }

    private String spoken(Guess guess) {
        String place = guess.where() == null ? words.of("guess.unsaid") : PracticeDetail.name(guess.where(), words);
        Culprit culprit = guess.culprit();
        return culprit == null
                ? place
                : words.of("guess.both", Map.of("where", place, "culprit", words.engine("culprit." + culprit.id())));
    }

    private void say(String head, String detail) {
        title.setText(head);
        text.setText(detail);
        setAccessibleText(head + "\n" + detail);
    }

    private void next() {
        window.practice().next();
        window.go(Place.PRACTICE);
    }
}
