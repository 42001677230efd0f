package dev.connectiondoctor.app.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Personal;
import dev.connectiondoctor.app.model.SetupModel;
import dev.connectiondoctor.app.model.SetupModel.Step;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;

/** A service, step by step until its check begins, or all on one page for those who like that better. */
final class SetupView extends PageColumn implements Page {
    private final WindowModel model;
    private final SetupModel setup;
    private final Personal personal;
    private final Words words;
    private final Map<Step, WizardStep> steps = new EnumMap<>(Step.class);
    private final StepBar bar;
    private final Label whole;
    private final Label title = Ui.text("", "page-title");
    private final Label text = Ui.text("", "page-text");
    private final VBox body = new VBox();
    private @Nullable TargetForm form;

    SetupView(WindowModel model, ViewContext context) {
        this.model = model;
        setup = model.setup();
        personal = context.personal();
        words = context.words();
        whole = Ui.line(words.of("setup.whole.title"), "page-title");
        bar = new StepBar(setup, model.start(), words);
        FlowRow head = Ui.styled(new FlowRow(Ui.grow(bar), Ui.grow(whole), onePage()), "setup-head");
        add(head, title, text, body);
        getStyleClass().add("setup");
        Following.on(this, this::show, setup.stepProperty(), personal.comfort().onePageProperty());
        show();
    }

    private Node onePage() {
        CheckBox box = new CheckBox(words.of("setup.one-page"));
        box.setId("one-page");
        box.setMnemonicParsing(true);
        box.selectedProperty().bindBidirectional(personal.comfort().onePageProperty());
        return box;
    }

    private void show() {
        boolean onOnePage = personal.comfort().onePageProperty().get();
        Step step = setup.stepProperty().get();
        title.setText(words.of("setup." + step.id() + ".title"));
        text.setText(words.of("setup." + step.id() + ".text"));
        List.of(title, text, bar).forEach(part -> Ui.show(part, !onOnePage));
        Ui.show(whole, onOnePage);
        Ui.state(this, "whole", onOnePage);
        body.getChildren().setAll(onOnePage ? form() : step(step).node());
        setVvalue(0);
        takeFocus();
    }

    private TargetForm form() {
        if (form == null) {
            form = new TargetForm(model, personal.keys(), words);
        }
        return form;
    }

    private WizardStep step(Step step) {
        return steps.computeIfAbsent(step, wanted -> switch (wanted) {
            case SERVICE -> new ServiceStep(setup, model.start(), words);
            case ACCESS -> new AccessStep(setup, model.start(), personal.keys(), words, this::goBack);
            case DEPTH -> new DepthStep(model, words, this::goBack);
        });
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void takeFocus() {
        if (getScene() != null && getScene().getFocusOwner() instanceof CheckBox) {
            return;
        }
        if (personal.comfort().onePageProperty().get()) {
            form().takeFocus();
        } else {
            step(setup.stepProperty().get()).takeFocus();
        }
    }

    @Override
    public boolean back() {
        return !personal.comfort().onePageProperty().get() && setup.back();
    }

    private void goBack() {
        if (!back()) {
            model.back();
        }
    }
}
