package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.LanguageChoice;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.text.Language;

/** The languages of the window, each by its own name. */
final class LanguageMenu extends MenuButton {
    LanguageMenu(LanguageChoice languages, Words words) {
        super("", Ui.icon(Feather.GLOBE));
        setId("language");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(words.of("language"));
        setTooltip(new Tooltip(words.of("language")));
        getStyleClass().add("flat");
        getItems().setAll(items(languages));
    }

    /** For any menu: the languages, one of them marked as the one that is spoken now. */
    static List<MenuItem> items(LanguageChoice languages) {
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup one = new ToggleGroup();
        for (Language language : languages.choices()) {
            RadioMenuItem item = new RadioMenuItem(language.ownName());
            item.setId("language-" + language.tag());
            item.setToggleGroup(one);
            item.setSelected(language.equals(languages.chosenProperty().get()));
            item.setOnAction(_ -> languages.chosenProperty().set(language));
            items.add(item);
        }
        return items;
    }
}
