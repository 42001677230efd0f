package dev.connectiondoctor.app.view;

import java.util.Map;
import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.CompareModel;
import dev.connectiondoctor.app.model.CompareModel.Chosen;
import dev.connectiondoctor.app.model.NotOpened;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.compare.Side;
import dev.connectiondoctor.report.Report;

/** Where one of the two reports is chosen. */
final class CompareSlot extends VBox {
    private final Words words;
    private final Label name;
    private final Label verdict = Ui.text("", "prose");
    private final Label about = Ui.text("", "hint");
    private final Label refused = Ui.text("", "compare-refused");
    private final Button choose;

    CompareSlot(Side side, CompareModel model, ViewContext context) {
        words = context.words();
        name = Ui.text("", "finding-title");
        choose = Ui.button(words.of("compare.choose"), Feather.FOLDER, () -> context.desktop()
                .chooseReport(words.of("opened.title"))
                .ifPresent(file -> model.take(side, file)));
        choose.setId("choose-" + side.id());
        choose.setAccessibleText(words.of("compare.choose.side", Map.of("side", side.name())));
        Button last = Ui.button(words.of("compare.last"), Feather.CLOCK, () -> model.takeLast(side));
        last.setId("last-" + side.id());
        last.setAccessibleText(words.of("compare.last.side", Map.of("side", side.name())));
        refused.setGraphic(Ui.icon(Feather.ALERT_TRIANGLE));
        refused.setId("refused-" + side.id());
        setId("slot-" + side.id());
        getStyleClass().addAll("card", "compare-slot");
        getChildren().addAll(Ui.line(side.name(), "compare-side"), name, verdict, about, refused,
                Ui.styled(new FlowPane(choose, last), "chips"));
        ReportDrop.on(this, 1, files -> model.take(side, files.getFirst()));
        Ui.whileShown(this, model.lastProperty()).subscribe(report -> Ui.show(last, report != null));
        Ui.whileShown(this, model.chosenProperty(side)).subscribe(this::show);
        Ui.whileShown(this, model.refusedProperty(side)).subscribe(this::show);
    }

    void takeFocus() {
        Ui.focus(choose);
    }

    private void show(@Nullable Chosen chosen) {
        name.setText(chosen == null
                ? words.of("compare.empty")
                : Optional.ofNullable(chosen.file()).orElseGet(() -> words.of("compare.here")));
        Ui.show(verdict, chosen != null);
        Ui.show(about, chosen != null);
        if (chosen != null) {
            Report report = chosen.report();
            verdict.setText(words.verdict(report));
            about.setText(words.of("compare.about", Map.of("address", report.target().baseUrl(), "time",
                    report.startedAt())));
        }
    }

    private void show(@Nullable NotOpened why) {
        Ui.show(refused, why != null);
        refused.setText(why == null ? "" : words.notOpened(why));
    }
}
