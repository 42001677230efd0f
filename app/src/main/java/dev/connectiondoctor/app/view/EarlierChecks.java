package dev.connectiondoctor.app.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.function.Consumer;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.EarlierCheck;
import dev.connectiondoctor.app.model.RowState;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Verdict;

/** The last checks, one line each; gone while there are none. */
final class EarlierChecks extends VBox {
    private static final int MOST = 5;

    private final ObservableList<EarlierCheck> checks;
    private final Words words;
    private final Consumer<EarlierCheck> open;
    private final VBox rows = new VBox();
    private final ListChangeListener<EarlierCheck> whenChanged = _ -> show();

    EarlierChecks(ObservableList<EarlierCheck> checks, Words words, Consumer<EarlierCheck> open) {
        this.checks = checks;
        this.words = words;
        this.open = open;
        setId("earlier");
        getStyleClass().add("earlier");
        getChildren().addAll(Ui.text(words.of("home.earlier"), "section-title"), rows);
        checks.addListener(new WeakListChangeListener<>(whenChanged));
        show();
    }

    private void show() {
        rows.getChildren().setAll(checks.stream().limit(MOST).map(this::row).toList());
        Ui.show(this, !checks.isEmpty());
    }

    private EarlierRow row(EarlierCheck check) {
        RowState state = state(check.status());
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(ZoneId.systemDefault())
                .format(check.when());
        EarlierRow row = new EarlierRow(state, label(check.address(), "earlier-address"),
                label(check.title(), "hint"), label(when, "hint"), () -> open.accept(check));
        row.setAccessibleText(words.of("home.earlier.row", Map.of("address", check.address(), "title", check.title(),
                "when", when, "state", words.state(state))));
        return row;
    }

    private static Label label(String text, String style) {
        Label label = Ui.styled(new Label(text), style);
        label.setMinWidth(0);
        return label;
    }

    private static RowState state(Verdict.Status status) {
        return switch (status) {
            case HEALTHY -> RowState.PASSED;
            case DEGRADED -> RowState.WARNED;
            case BROKEN -> RowState.FAILED;
            case INCONCLUSIVE -> RowState.SKIPPED;
        };
    }
}
