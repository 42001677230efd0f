package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.Preset;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;

/** Where a check begins: which service, or practice. */
final class StartView extends ScrollPane implements Page {
    private static final String PRACTICE = "practice";
    private static final String LOOKUP = "lookup";

    private final WindowModel model;
    private final Words words;
    private final ObjectProperty<String> choice;
    private final StackPane below = new StackPane();
    private final TargetForm form;
    private final PracticeList practice;
    private final LookupPane lookup;

    StartView(WindowModel model, Words words) {
        this.model = model;
        this.words = words;
        form = new TargetForm(model.start(), words, model::check);
        practice = new PracticeList(model.scenarios(), words, model::practise);
        lookup = new LookupPane(model.lookup(), words);
        choice = new SimpleObjectProperty<>(model.start().presetProperty().get().id());
        below.setAlignment(Pos.TOP_LEFT);
        choice.subscribe(this::show);
        choice.addListener((_, _, id) -> take(id));
        model.start().presetProperty().subscribe(this::follow);
        VBox column = Ui.styled(new VBox(Ui.text(words.of("start.title"), "page-title"),
                Ui.text(words.of("start.text"), "page-text"), new ChoiceRow<>(options(), choice), below),
                "start-column");
        setContent(Ui.styled(new StackPane(column), "start-page"));
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("start");
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void takeFocus() {
        form.takeFocus();
    }

    private List<ChoiceRow.Option<String>> options() {
        List<ChoiceRow.Option<String>> options = new ArrayList<>();
        Arrays.stream(Preset.values()).map(preset -> option(preset.id())).forEach(options::add);
        options.add(option(LOOKUP));
        if (!model.scenarios().isEmpty()) {
            options.add(option(PRACTICE));
        }
        return options;
    }

    private ChoiceRow.Option<String> option(String id) {
        return new ChoiceRow.Option<>(id, "choice-" + id, words.of("choice." + id),
                words.count("choice." + id + ".text", model.scenarios().size()));
    }

    private void show(String id) {
        below.getChildren().setAll(switch (id) {
            case PRACTICE -> practice;
            case LOOKUP -> lookup;
            default -> form;
        });
    }

    private void take(String id) {
        preset(id).filter(preset -> preset != model.start().presetProperty().get()).ifPresent(model.start()::take);
    }

    /** What was found may be of another kind than what is shown; who reads something else is left alone. */
    private void follow(Preset now) {
        if (preset(choice.get()).isPresent()) {
            choice.set(now.id());
        }
    }

    private static Optional<Preset> preset(String id) {
        return Arrays.stream(Preset.values()).filter(preset -> preset.id().equals(id)).findFirst();
    }
}
