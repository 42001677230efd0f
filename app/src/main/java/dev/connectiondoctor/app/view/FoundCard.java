package dev.connectiondoctor.app.view;

import java.util.Map;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;

/** What a tool on this computer is set up for, checked by one press; the other tools are one press further. */
final class FoundCard extends VBox {
    private final StartModel start;
    private final Words words;
    private final FoundWords found;
    private final Label title = Ui.text("", "choice-title");
    private final Label address = Ui.text("", "found-address");
    private final Label credentials = Ui.text("", "hint");
    private final Button check;
    private final FlowPane others = Ui.styled(new FlowPane(), "suggestions");

    FoundCard(WindowModel model, Words words) {
        start = model.start();
        this.words = words;
        found = new FoundWords(words);
        check = Ui.button(words.of("home.check"), Feather.ACTIVITY, () -> offered(model::check), "success");
        check.setId("check-found");
        check.setDefaultButton(true);
        check.setMaxWidth(Double.MAX_VALUE);
        Button change = Ui.button(words.of("home.change"), Feather.EDIT_2, () -> offered(one -> {
            start.take(one);
            model.setUp();
        }), "flat");
        change.setId("change-found");
        setId("found");
        getStyleClass().add("found-card");
        VBox about = Ui.styled(new VBox(title, address, credentials, others), "found-words");
        getChildren().addAll(Ui.styled(new FlowRow(Ui.grow(about), Ui.styled(new VBox(check, change), "found-actions")),
                "found-row"));
        Following.on(this, () -> show(start.offeredProperty().get()), start.offeredProperty(), start.found());
        show(start.offeredProperty().get());
    }

    /** False where nothing was found and the focus belongs elsewhere. */
    boolean takeFocus() {
        if (isVisible()) {
            Ui.focus(check);
        }
        return isVisible();
    }

    private void offered(java.util.function.Consumer<Candidate> action) {
        Candidate one = start.offeredProperty().get();
        if (one != null) {
            action.accept(one);
        }
    }

    private void show(@Nullable Candidate one) {
        Ui.show(this, one != null);
        if (one != null) {
            title.setText(words.of("home.found", Map.of("tool", found.tool(one))));
            address.setText(FoundWords.address(one));
            credentials.setText(found.credentials(one));
            check.setAccessibleText(words.of("form.found.take",
                    Map.of("tool", found.tool(one), "address", FoundWords.address(one))));
            showOthers(one);
        }
    }

    private void showOthers(Candidate shown) {
        others.getChildren().setAll(Ui.line(words.of("home.found.others"), "hint"));
        start.found().stream().filter(one -> one != shown).map(this::other).forEach(others.getChildren()::add);
        Ui.show(others, others.getChildren().size() > 1);
    }

    private Button other(Candidate one) {
        Button name = Ui.styled(new Button(found.tool(one)), "suggestion", "small");
        name.setId("offer-" + one.tool());
        name.setAccessibleText(words.of("home.found.show",
                Map.of("tool", found.tool(one), "address", FoundWords.address(one))));
        name.setOnAction(_ -> {
            start.offer(one);
            check.requestFocus();
        });
        return name;
    }
}
