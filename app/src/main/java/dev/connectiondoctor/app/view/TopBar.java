package dev.connectiondoctor.app.view;

import java.util.Map;
import java.util.function.BiPredicate;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
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
    private final Words words;
    private final Label target = new Label();
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
        target.getStyleClass().add("target");
        target.setMinWidth(0);
        getChildren().addAll(back, Ui.styled(new StackPane(Ui.styled(new Region(), "logo-cross")), "logo"),
                Ui.line(words.of("name"), "name"),
                target, Ui.spacer(), open, save, stop, again, more);
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
