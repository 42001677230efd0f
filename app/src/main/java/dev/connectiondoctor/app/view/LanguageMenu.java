package dev.connectiondoctor.app.view;

import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.LanguageChoice;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.text.Language;

/** The languages of the window, each by its own name; who reads none of the words knows the globe. */
final class LanguageMenu extends Menu {
    LanguageMenu(LanguageChoice languages, Words words) {
        super(words.of("language"), Ui.icon(Feather.GLOBE));
        setId("menu-language");
        ToggleGroup one = new ToggleGroup();
        for (Language language : languages.choices()) {
            RadioMenuItem item = new RadioMenuItem(language.ownName());
            item.setId("language-" + language.tag());
            item.setToggleGroup(one);
            item.setSelected(language.equals(languages.chosenProperty().get()));
            item.setOnAction(_ -> languages.chosenProperty().set(language));
            getItems().add(item);
        }
    }
}
