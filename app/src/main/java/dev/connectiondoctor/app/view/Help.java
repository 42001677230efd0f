package dev.connectiondoctor.app.view;

import javafx.scene.control.Button;
import javafx.scene.control.Label;

import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A button that says more of something beside it, for as long as it is wanted: pressed once more, left, or by Escape it
 * is gone again. The focus stays where it is all the while.
 */
final class Help extends Button {
    private static final double WIDTH = 360;

    private final String name;
    private final String more;
    /** Made when it is asked for. */
    private @Nullable PopOver over;

    /**
     * @param shown the button's own words; empty for a sign alone
     * @param name what there is more of, as a screen reader says it
     */
    Help(String shown, String name, String more) {
        super(shown, Ui.icon(Feather.HELP_CIRCLE));
        this.name = name;
        this.more = more;
        setAccessibleText(name);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("help");
        setOnAction(_ -> press());
        focusedProperty().subscribe(focused -> {
            if (!focused && over != null) {
                over.hide();
            }
        });
    }

    private void press() {
        if (over == null) {
            over = over();
        }
        if (over.isShowing()) {
            over.hide();
        } else {
            boolean low = localToScene(0, 0).getY() > getScene().getHeight() / 2;
            over.setArrowLocation(low ? PopOver.ArrowLocation.BOTTOM_CENTER : PopOver.ArrowLocation.TOP_CENTER);
            over.show(this);
            Ui.say(this, more);
        }
    }

    private PopOver over() {
        Label text = Ui.text(more, "help-text");
        // Fixed, for the place is reckoned before the words are wrapped.
        text.setPrefWidth(WIDTH);
        PopOver made = new PopOver(text);
        // The theme has its looks; its own sheet would paint it light in the dark, too.
        made.getRoot().getStylesheets().clear();
        made.setAnimated(false);
        made.setDetachable(false);
        made.setOnHidden(_ -> setAccessibleText(name));
        return made;
    }
}
