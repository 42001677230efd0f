package dev.connectiondoctor.app.view;

import java.util.HashMap;
import java.util.Map;

import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.FixTry;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.proof.FixOutcome;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** Tries a fix when asked to, and says what came of it. Before that, it says what was proven during the check. */
final class TryLine extends VBox {
    private final FixTry fix;
    private final Words words;
    private final Button button;
    private final HBox said = Ui.styled(new HBox(), "trial");
    private final Label proof;

    /** @param proof what the check itself showed; empty for nothing */
    TryLine(FixTry fix, HBox proof, ViewContext context) {
        this.fix = fix;
        words = context.words();
        button = Ui.button(words.of("try"), Feather.PLAY, this::press, "try-fix");
        this.proof = Ui.text("", "trial-words");
        getStyleClass().add("try-line");
        FlowRow line = Ui.styled(new FlowRow(button, Ui.grow(said)), "try-row");
        said.getChildren().addAll(proof.getChildren());
        said.getStyleClass().setAll(proof.getStyleClass());
        getChildren().add(line);
        if (fix.trial().prompts()) {
            getChildren().add(Ui.text(words.of("try.tokens"), "hint"));
        }
        ChangeListener<FixTry.Phase> follow = (_, _, now) -> show(now);
        Ui.whileShown(this, fix.phaseProperty(), follow);
        show(fix.phaseProperty().get());
    }

    private void press() {
        if (fix.phaseProperty().get() == FixTry.Phase.RUNNING) {
            fix.stop();
        } else {
            fix.start();
        }
    }

    private void show(FixTry.Phase phase) {
        boolean running = phase == FixTry.Phase.RUNNING;
        button.setText(words.of(running ? "try.stop" : phase == FixTry.Phase.READY ? "try" : "try.again"));
        button.setGraphic(Ui.icon(running ? Feather.SQUARE : Feather.PLAY));
        if (phase != FixTry.Phase.READY) {
            proof.setText(text(phase));
            said.getStyleClass().setAll("trial", phase.id());
            said.getChildren().setAll(Ui.icon(sign(phase)), Ui.grow(proof));
            Ui.say(said, proof.getText());
        }
    }

    private String text(FixTry.Phase phase) {
        return switch (phase) {
            case READY -> "";
            case RUNNING -> words.of("try.running", Map.of("stage", words.name(fix.trial().reach())));
            case STOPPED, BROKEN -> words.of("try." + phase.id());
            case PROVEN, DISPROVEN -> words.of("try." + about() + "." + phase.id(), values());
            case NEXT_TROUBLE, UNSETTLED -> words.of("try." + phase.id(), values());
        };
    }

    private String about() {
        return fix.trial().about().name().toLowerCase(java.util.Locale.ROOT);
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("program", fix.trial().program());
        values.put("stage", words.name(fix.trial().reach()));
        fix.outcome().map(FixOutcome::report).ifPresent(after -> {
            values.put("title", words.verdict(after));
            values.put("version", after.stage(Stage.TLS).result().evidenceOrNull() instanceof TlsEvidence tls
                    && tls.protocol() != null ? tls.protocol().replace("TLSv", "TLS ") : "TLS");
            values.put("time", words.duration(took(after)));
        });
        return values;
    }

    private static double took(Report after) {
        return java.time.Duration.between(after.startedAt(), after.finishedAt()).toNanos() / 1e6;
    }

    private static Ikon sign(FixTry.Phase phase) {
        return switch (phase) {
            case PROVEN -> Feather.CHECK_CIRCLE;
            case DISPROVEN -> Feather.X_CIRCLE;
            case NEXT_TROUBLE -> Feather.ARROW_RIGHT_CIRCLE;
            case READY, RUNNING -> Feather.MORE_HORIZONTAL;
            case UNSETTLED, STOPPED, BROKEN -> Feather.HELP_CIRCLE;
        };
    }
}
