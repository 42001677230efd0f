package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.app.model.CheckRequest;
import dev.connectiondoctor.app.model.Place;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;

/** What is being checked, and what can be done now. */
final class TopBar extends HBox {
    /** So much of an address is seen at least, as a multiple of the size of its letters. */
    private static final double LETTERS = 12;

    private final Words words;
    private final Label target = Ui.shortened("", "target");
    private final Label name;
    private final Button back;
    private final Button open;
    private final Button again;
    private final Button stop;
    private final MenuButton save;
    /** Whether the title of a practice network would tell what is still to be guessed. */
    private final BiPredicate<RunModel, CheckRequest.Practice> untold;
    private Subscription following = Subscription.EMPTY;

    /**
     * @param more what can be done from anywhere
     * @param goBack one step, wherever that leads
     */
    TopBar(WindowModel model, ViewContext context, MoreMenu more, Runnable goBack) {
        words = context.words();
        untold = (run, practice) -> run.report().isEmpty() && model.practice().hidden(practice.scenario());
        back = Ui.iconButton(words.of("back"), Feather.ARROW_LEFT, goBack, "flat");
        back.setId("back");
        open = Ui.button(words.of("menu.open"), Feather.FOLDER, () -> OpenReport.choose(model, context));
        open.setId("top-open");
        again = Ui.button(words.of("again"), Feather.REFRESH_CW, model::again, "success");
        stop = Ui.button(words.of("stop"), Feather.SQUARE, model::stop);
        save = new SaveMenu(model, context);
        getStyleClass().add("top-bar");
        name = Ui.line(words.of("name"), "name");
        getChildren().addAll(back, Ui.styled(new StackPane(Ui.styled(new Region(), "logo-cross")), "logo"),
                name, target, Ui.spacer(), open, save, stop, again, more);
        Following.on(this, () -> follow(model.runProperty().get()), model.runProperty());
        follow(model.runProperty().get());
        back.visibleProperty().bind(model.placeProperty().isNotEqualTo(Place.HOME));
        back.managedProperty().bind(back.visibleProperty());
        open.visibleProperty().bind(model.placeProperty().isEqualTo(Place.HOME));
        open.managedProperty().bind(open.visibleProperty());
    }

    private void follow(@Nullable RunModel run) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        Ui.show(target, run != null);
        if (run == null) {
            show(false, false);
            Ui.show(save, false);
        } else {
            following = Following.on(this, () -> show(run), run.phaseProperty(), run.optionsProperty(),
                    run.reportProperty());
            show(run);
        }
    }

    /** It can be narrower than what is in it, which gives way. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /** What a check is about comes before the name of this program, and signs do without their words. */
    @Override
    protected void layoutChildren() {
        double least = Math.min(target.prefWidth(-1), LETTERS * target.getFont().getSize());
        double others = getInsets().getLeft() + getInsets().getRight() + (target.isManaged() ? least : 0);
        double words = 0;
        for (Node part : getChildren()) {
            if (part instanceof ButtonBase button && button.isManaged()) {
                double text = button.getText().isEmpty() ? 0 : textWidth(button);
                boolean bare = button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
                others += button.prefWidth(-1) - (bare ? 0 : text);
                words += text;
            } else if (part != name && part != target && part.isManaged()) {
                others += part.prefWidth(-1);
            }
        }
        others += getManagedChildren().size() * getSpacing();
        if (name.isManaged() != (others + words + name.prefWidth(-1) <= getWidth())) {
            Ui.show(name, !name.isManaged());
        }
        List.of(save, again, stop, open).forEach(sayWords(others + words <= getWidth()));
        super.layoutChildren();
    }

    private static double textWidth(ButtonBase button) {
        Text ruler = new Text(button.getText());
        ruler.setFont(button.getFont());
        return Math.ceil(ruler.getLayoutBounds().getWidth() + button.getGraphicTextGap());
    }

    /** Where they are not seen, they are said. */
    private static Consumer<ButtonBase> sayWords(boolean seen) {
        ContentDisplay display = seen ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY;
        return button -> {
            if (button.getContentDisplay() != display) {
                button.setContentDisplay(display);
                button.setTooltip(seen ? null : new Tooltip(button.getText()));
            }
        };
    }

    private void show(RunModel run) {
        show(true, run.phase().going());
        Ui.show(save, run.report().isPresent());
        name(run);
    }

    private void show(boolean check, boolean going) {
        Ui.show(again, check && !going);
        Ui.show(stop, check && going);
    }

    private void name(RunModel run) {
        Options options = run.optionsProperty().get();
        target.setText(switch (run.request()) {
            case CheckRequest.Saved saved ->
                words.of("target.saved", Map.of("address", saved.report().target().baseUrl()));
            case CheckRequest.Service service -> address(service.options());
            case CheckRequest.Practice practice ->
                untold.test(run, practice)
                        ? words.of("target.practice.untold")
                        : words.of("target.practice", Map.of("title", words.title(practice.scenario())));
        });
        target.setAccessibleText(options == null || address(options).equals(target.getText())
                ? target.getText()
                : target.getText() + " " + address(options));
    }

    private static String address(Options options) {
        return options.endpoint().base().usable()
                ? options.endpoint().base().url()
                : options.endpoint().base().given();
    }
}
