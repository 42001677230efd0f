package dev.connectiondoctor.app.view;

import java.time.ZoneId;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.app.model.ReportFormat;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.report.Report;

/** Saves the report of the check that is shown, in the form chosen. */
final class SaveMenu extends MenuButton {
    private final WindowModel model;
    private final Words words;
    private final Saving saving;

    SaveMenu(WindowModel model, ViewContext context) {
        this.model = model;
        words = context.words();
        setId("save-report");
        setText(words.of("report.save"));
        setMnemonicParsing(true);
        setGraphic(Ui.icon(Feather.SAVE));
        setMinWidth(USE_PREF_SIZE);
        saving = new Saving(this, context);
        for (ReportFormat format : ReportFormat.values()) {
            MenuItem item = new MenuItem(words.of("report.save." + format.id()));
            item.setId("save-" + format.id());
            item.setOnAction(_ -> save(format));
            getItems().add(item);
        }
    }

    private void save(ReportFormat format) {
        RunModel run = model.run().orElse(null);
        Options options = run == null ? null : run.optionsProperty().get();
        if (run != null && options != null) {
            run.report().ifPresent(report -> save(report, options, format));
        }
    }

    private void save(Report report, Options options, ReportFormat format) {
        saving.ask(words.of("report.save.title"), format.fileName(report, ZoneId.systemDefault()),
                () -> words.report(report, options, format));
    }
}
