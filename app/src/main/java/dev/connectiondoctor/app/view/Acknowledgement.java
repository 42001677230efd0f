package dev.connectiondoctor.app.view;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** Says on a button for a moment what came of pressing it. */
final class Acknowledgement {
    private final Labeled button;
    private final String text;
    private final Node graphic;
    private @Nullable String spoken;
    private final PauseTransition moment = new PauseTransition(Duration.seconds(2));

    /** @param button as it looks before and after */
    Acknowledgement(Labeled button) {
        this.button = button;
        text = button.getText();
        graphic = button.getGraphic();
        moment.setOnFinished(_ -> {
            put(text, graphic);
            button.setAccessibleText(spoken);
        });
    }

    void show(String words, Ikon ikon) {
        if (moment.getStatus() != Animation.Status.RUNNING) {
            spoken = button.getAccessibleText();
        }
        put(words, Ui.icon(ikon));
        Ui.say(button, words);
        moment.playFromStart();
    }

    private void put(String words, Node sign) {
        button.setText(words);
        button.setGraphic(sign);
    }
}
