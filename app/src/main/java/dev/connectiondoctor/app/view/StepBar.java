package dev.connectiondoctor.app.view;

import java.util.Map;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import dev.connectiondoctor.app.model.SetupModel;
import dev.connectiondoctor.app.model.SetupModel.Step;
import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.Words;

/** The questions of the wizard, the one that is asked now among them; each can be gone to. */
final class StepBar extends FlowPane {
    /** More than any window is wide. */
    private static final int ONE_LINE = 4000;

    private final SetupModel setup;
    private final StartModel start;
    private final Words words;

    StepBar(SetupModel setup, StartModel start, Words words) {
        this.setup = setup;
        this.start = start;
        this.words = words;
        getStyleClass().add("step-bar");
        setPrefWrapLength(ONE_LINE);
        for (Step step : Step.values()) {
            getChildren().add(mark(step));
        }
    }

    private HBox mark(Step step) {
        Label number = Ui.line(String.valueOf(step.ordinal() + 1), "step-number");
        HBox mark = Ui.styled(new HBox(number, Ui.line(words.of("setup." + step.id()), "step-name")), "step-mark");
        mark.setId("step-" + step.id());
        mark.setAccessibleRole(AccessibleRole.BUTTON);
        mark.setAccessibleText(words.of("setup.step", Map.of("number", step.ordinal() + 1, "total",
                Step.values().length, "name", words.of("setup." + step.id()))));
        Press.on(mark, () -> show(step));
        Ui.whileShown(mark, setup.stepProperty()).subscribe(now -> {
            Ui.state(mark, "current", step == now);
            Ui.state(mark, "done", step.ordinal() < now.ordinal());
        });
        return mark;
    }

    /** How far to go is no question while there is nothing to go to. */
    private void show(Step step) {
        if (step != Step.DEPTH || start.ready()) {
            setup.show(step);
        }
    }
}
