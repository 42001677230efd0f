package dev.connectiondoctor.app.view;

import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.CheckBoxSkin;
import javafx.scene.control.skin.HyperlinkSkin;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.control.skin.ProgressIndicatorSkin;
import javafx.scene.control.skin.TabPaneSkin;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.control.skin.TitledPaneSkin;
import javafx.scene.control.skin.ToggleButtonSkin;

/**
 * The controls that the pages after the first are made of: their classes are loaded before a page is opened, which then
 * takes half as long. What no window shows may be made on any thread; what is made here is thrown away.
 */
public final class ControlsAhead {
    private ControlsAhead() {}

    /** Takes a tenth of a second; for any thread but the window's. */
    public static void load() {
        TabPane tabs = new TabPane(new Tab("", new Label("")));
        tabs.setSkin(new TabPaneSkin(tabs));
        ListView<String> list = new ListView<>(FXCollections.observableArrayList(""));
        list.setSkin(new ListViewSkin<>(list));
        TextArea text = new TextArea("");
        text.setSkin(new TextAreaSkin(text));
        TitledPane titled = new TitledPane("", new Label(""));
        titled.setSkin(new TitledPaneSkin(titled));
        CheckBox box = new CheckBox();
        box.setSkin(new CheckBoxSkin(box));
        ToggleButton toggle = new ToggleButton();
        toggle.setSkin(new ToggleButtonSkin(toggle));
        Hyperlink link = new Hyperlink();
        link.setSkin(new HyperlinkSkin(link));
        ProgressIndicator done = new ProgressIndicator(1);
        done.setSkin(new ProgressIndicatorSkin(done));
    }
}
