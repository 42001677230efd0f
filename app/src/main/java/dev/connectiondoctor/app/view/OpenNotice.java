package dev.connectiondoctor.app.view;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.NotOpened;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;

/** Says in one sentence why a file could not be opened. What was shown stays. */
final class OpenNotice extends HBox {
    private final Words words;
    private final Label sentence = Ui.text("");

    OpenNotice(WindowModel model, Words words) {
        this.words = words;
        setId("not-opened");
        getStyleClass().add("open-notice");
        sentence.setGraphic(Ui.icon(Feather.ALERT_TRIANGLE));
        getChildren().addAll(Ui.grow(sentence), Ui.spacer(),
                Ui.iconButton(words.of("opened.dismiss"), Feather.X, model::forgetNotOpened, "flat"));
        Ui.whileShown(this, model.notOpenedProperty()).subscribe(this::show);
    }

    private void show(@Nullable NotOpened why) {
        Ui.show(this, why != null);
        sentence.setText(why == null ? "" : words.notOpened(why));
    }
}
