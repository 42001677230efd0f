package dev.connectiondoctor.app.view;

import java.util.Map;

import javafx.scene.control.Alert;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.Comfort;
import dev.connectiondoctor.app.model.Comfort.Look;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.report.DoctorFacts;

/** What can be done from anywhere, with the keys that do the same. */
final class MoreMenu extends MenuButton {
    private final WindowModel model;
    private final Words words;
    private final Comfort comfort;

    /** @param find in the page that is shown */
    MoreMenu(WindowModel model, ViewContext context, Runnable find) {
        super("", Ui.icon(Feather.MORE_HORIZONTAL));
        this.model = model;
        words = context.words();
        comfort = context.personal().comfort();
        setId("more-menu");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(words.of("menu"));
        setTooltip(new Tooltip(words.of("menu")));
        getStyleClass().add("more-menu");
        getItems().addAll(item("new", Shortcuts.NEW, model::setUpAnew),
                item("open", Shortcuts.OPEN, () -> OpenReport.choose(model, context)), again(),
                item("find", Shortcuts.FIND, find),
                new SeparatorMenuItem(), looks(), sizes(), new LanguageMenu(context.languages(), words),
                new SeparatorMenuItem());
        addPlace(Place.LOOKUP);
        addPlace(Place.COMPARE);
        addPlace(Place.PRACTICE);
        addPlace(Place.HISTORY);
        getItems().addAll(new SeparatorMenuItem(), item("about", null, this::about));
    }

    private MenuItem item(String id, @Nullable KeyCombination keys, Runnable action) {
        MenuItem item = new MenuItem(words.of("menu." + id));
        item.setId("menu-" + id);
        item.setAccelerator(keys);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void addPlace(Place place) {
        String id = place.name().toLowerCase(java.util.Locale.ROOT);
        getItems().add(item(id, null, () -> model.go(place)));
    }

    /** Only where a check is shown that is over. */
    private MenuItem again() {
        MenuItem again = item("again", Shortcuts.AGAIN, model::again);
        Ui.whileShown(this, model.runProperty().flatMap(RunModel::phaseProperty))
                .subscribe(phase -> again.setDisable(phase == null || phase.going()));
        return again;
    }

    private Menu looks() {
        Menu menu = new Menu(words.of("menu.look"));
        menu.setId("menu-look");
        ToggleGroup one = new ToggleGroup();
        for (Look look : Look.values()) {
            RadioMenuItem item = new RadioMenuItem(words.of("look." + look.id()));
            item.setId("look-" + look.id());
            item.setToggleGroup(one);
            item.setOnAction(_ -> comfort.lookProperty().set(look));
            Ui.whileShown(this, comfort.lookProperty()).subscribe(now -> item.setSelected(now == look));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu sizes() {
        Menu menu = new Menu();
        menu.setId("menu-size");
        menu.textProperty()
                .bind(Ui.whileShown(this, comfort.scaleProperty())
                        .map(percent -> words.of("menu.size", Map.of("percent", percent))));
        menu.getItems()
                .addAll(item("larger", Shortcuts.LARGER, comfort::larger),
                        item("smaller", Shortcuts.SMALLER, comfort::smaller),
                        item("normal", Shortcuts.NORMAL, comfort::normal));
        return menu;
    }

    private void about() {
        Alert about = new Alert(Alert.AlertType.INFORMATION);
        about.initOwner(getScene().getWindow());
        about.setTitle(words.of("menu.about"));
        about.setHeaderText(words.of("name"));
        about.setContentText(words.of("about.text", Map.of("version", DoctorFacts.programVersion())));
        about.show();
    }
}
