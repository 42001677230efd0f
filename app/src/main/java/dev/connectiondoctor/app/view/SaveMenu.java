package dev.connectiondoctor.app.view;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.Outgoing;
import dev.connectiondoctor.app.model.ReportFormat;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.report.Addressee;

/** Sends the report of the check that is shown on its way, in the form chosen, or a letter about it. */
final class SaveMenu extends MenuButton {
    private final WindowModel model;
    private final Words words;

    SaveMenu(WindowModel model, ViewContext context) {
        this.model = model;
        words = context.words();
        setId("save-report");
        setText(words.of("report.save"));
        setMnemonicParsing(true);
        setAccessibleText(words.of("report.save").replace("_", ""));
        setGraphic(Ui.icon(Feather.SAVE));
        setMinWidth(USE_PREF_SIZE);
        for (ReportFormat format : ReportFormat.values()) {
            MenuItem item = new MenuItem(words.of("report.save." + format.id()));
            item.setId("save-" + format.id());
            item.setOnAction(_ -> model.send(new Outgoing.Form.File(format)));
            getItems().add(item);
        }
        getItems().add(new SeparatorMenuItem());
        for (Addressee addressee : Addressee.values()) {
            getItems().add(letter(addressee));
        }
    }

    /** @return an entry that is there only where something is theirs to mend */
    private MenuItem letter(Addressee addressee) {
        MenuItem item = new MenuItem(words.of("report.letter." + addressee.id()));
        item.setId("letter-" + addressee.id());
        item.setOnAction(_ -> model.send(new Outgoing.Form.Mail(addressee)));
        addEventHandler(ON_SHOWING, _ -> item.setDisable(model.run()
                .flatMap(RunModel::report)
                .filter(report -> !addressee.findings(report).isEmpty())
                .isEmpty()));
        return item;
    }
}
