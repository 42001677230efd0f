package dev.connectiondoctor.app.view;

import java.util.Map;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.EarlierCheck;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.RowState;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.kept.history.Keeping;

/** The last checks, one line each, and the way to all of them; gone while there are none, unless none is kept. */
final class EarlierChecks extends VBox {
    private static final int MOST = 5;

    private final ObservableList<EarlierCheck> checks;
    private final Words words;
    private final Consumer<EarlierCheck> open;
    private final VBox rows = new VBox();
    private final ReadOnlyObjectProperty<Keeping> keeping;
    private final ListChangeListener<EarlierCheck> whenChanged = _ -> show();
    private final ChangeListener<Keeping> whenSwitched = (_, _, _) -> show();

    EarlierChecks(WindowModel model, Words words) {
        checks = model.earlier();
        keeping = model.history().keepingProperty();
        open = model::showEarlier;
        this.words = words;
        setId("earlier");
        getStyleClass().add("earlier");
        Hyperlink all = new Hyperlink(words.of("home.earlier.all"));
        all.setId("earlier-all");
        all.setOnAction(_ -> model.go(Place.HISTORY));
        FlowRow head = new FlowRow(Ui.grow(Ui.line(words.of("home.earlier"), "section-title")), all);
        getChildren().addAll(Ui.styled(head, "earlier-head"), rows);
        checks.addListener(new WeakListChangeListener<>(whenChanged));
        keeping.addListener(new WeakChangeListener<>(whenSwitched));
        show();
    }

    private void show() {
        rows.getChildren().setAll(checks.stream().limit(MOST).map(this::row).toList());
        Ui.show(this, !checks.isEmpty() || keeping.get() == Keeping.OFF);
    }

    private EarlierRow row(EarlierCheck check) {
        RowState state = RowState.of(check.status());
        String when = new EntryWords(words).when(check.when());
        EarlierRow row = new EarlierRow(state, label(check.address(), "earlier-address"),
                label(check.title(), "hint"), label(when, "hint"), () -> open.accept(check));
        row.setAccessibleText(words.of("home.earlier.row", Map.of("address", check.address(), "title", check.title(),
                "when", when, "state", words.state(state))));
        return row;
    }

    private static Label label(String text, String style) {
        return Ui.shortened(text, style);
    }
}
