package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Map;
import java.util.Set;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.app.model.FixChoices;
import dev.connectiondoctor.app.model.FixPlan;
import dev.connectiondoctor.app.model.FixTry;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.fault.Finding;

/** The ways out: what several need, those for any program, those for one program each behind its name, those for IT. */
final class FixPane extends VBox {
    private static final int ABOVE_LINE = 5;
    /** More than any window is wide: names wrap where the line ends and not before. */
    private static final int ONE_LINE = 4000;

    private final WindowModel window;
    private final RunModel model;
    private final List<Finding> findings;
    private final FixChoices choices;
    private final ViewContext context;
    private final VBox tool = Ui.styled(new VBox(), "fixes");
    /** Where a fix of several steps is tried: above them, for nothing of it has to be done before. */
    private final VBox ahead = Ui.styled(new VBox(), "fix-trial");

    FixPane(WindowModel window, RunModel model, List<Finding> findings, ViewContext context) {
        this.window = window;
        this.model = model;
        this.findings = findings;
        choices = window.fixChoices();
        this.context = context;
        getStyleClass().addAll("tab-body", "fixes");
        show(choices.os(context.os()));
    }

    private void show(String os) {
        FixPlan plan = FixPlan.of(findings, os, context.words());
        Set<String> systems = FixPlan.systems(findings);
        getChildren().clear();
        if (!plan.shared().isEmpty()) {
            getChildren().add(ahead);
        }
        plan.shared().forEach(one -> getChildren().add(FixSteps.of(getChildren().size(), one, context)));
        addAll(this, before(plan) - plan.general().size(), plan.general());
        if (!plan.byTool().isEmpty() || !systems.isEmpty()) {
            getChildren().add(bar(plan, systems, os));
        }
        if (!plan.byTool().isEmpty()) {
            getChildren().add(tool);
        }
        addAll(this, before(plan) + longest(plan), plan.forIt());
        if (plan.isEmpty()) {
            getChildren().add(Ui.text(context.words().of(systems.isEmpty() ? "fix.none" : "fix.none-here"), "hint"));
        }
        boolean forOthers = plan.general().isEmpty() && plan.byTool().isEmpty();
        LetterOffer.of(findings, window, context.words())
                .ifPresent(letter -> getChildren().add(forOthers ? 0 : getChildren().size(), letter));
    }

    private static int before(FixPlan plan) {
        return plan.shared().size() + plan.general().size();
    }

    private static int longest(FixPlan plan) {
        return plan.byTool().values().stream().mapToInt(List::size).max().orElse(0);
    }

    private Node bar(FixPlan plan, Set<String> systems, String os) {
        FlowRow bar = Ui.styled(new FlowRow(Ui.grow(tools(plan))), "tool-bar-line");
        if (!systems.isEmpty()) {
            bar.getChildren().add(systems(systems, os));
        }
        return bar;
    }

    private Node systems(Set<String> systems, String os) {
        Choice<String> choice = new Choice<>("fix-os", context.words().of("fix.os"),
                id -> context.words().engine("os." + id));
        choice.getItems().setAll(systems);
        choice.setValue(os);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setMargin(choice, new Insets(0, 0, ABOVE_LINE, 0));
        choice.valueProperty().addListener((_, _, chosen) -> {
            choices.chooseOs(chosen);
            show(chosen);
            Ui.focus(lookup("#fix-os"));
        });
        return choice;
    }

    private Node tools(FixPlan plan) {
        FlowPane names = Ui.styled(new FlowPane(), "tool-names");
        names.setPrefWrapLength(ONE_LINE);
        ToggleGroup group = new ToggleGroup();
        String first = choices.tool(plan.byTool().keySet(), checkedTool()).orElse("");
        for (Map.Entry<String, List<FixPlan.Offer>> entry : plan.byTool().entrySet()) {
            ToggleButton name = Ui.styled(new ToggleButton(context.words().engine("tool." + entry.getKey())),
                    "tool-name");
            name.setId("fix-tool-" + entry.getKey());
            name.setToggleGroup(group);
            name.setOnAction(_ -> {
                choices.chooseTool(entry.getKey());
                name.setSelected(true);
            });
            name.selectedProperty().addListener((_, _, on) -> choose(plan, entry.getValue(), on));
            name.setSelected(entry.getKey().equals(first));
            names.getChildren().add(name);
        }
        return names;
    }

    private String checkedTool() {
        Options options = model.optionsProperty().get();
        return options == null || options.tool() == null ? "" : options.tool();
    }

    private void choose(FixPlan plan, List<FixPlan.Offer> offers, boolean on) {
        if (on) {
            tool.getChildren().clear();
            ahead.getChildren().clear();
            addAll(tool, before(plan), offers);
        }
    }

    /** How to try a fix below its steps; null where that cannot be done, or is offered above all of them. */
    private @Nullable FixTry besides(VBox pane, FixPlan.Offer offer) {
        FixTry tried = model.tries().of(offer.finding(), offer.fix()).orElse(null);
        boolean above = pane == tool && ahead.getParent() != null && ahead.getChildren().isEmpty();
        if (tried == null || !above) {
            return tried;
        }
        ahead.getChildren().add(new TryLine(tried, Ui.styled(new HBox(), "trial"), context));
        return null;
    }

    private void addAll(VBox pane, int before, List<FixPlan.Offer> offers) {
        for (int i = 0; i < offers.size(); i++) {
            FixPlan.Offer offer = offers.get(i);
            pane.getChildren()
                    .add(FixSteps.of(before + i + 1, offer, besides(pane, offer), context));
        }
    }
}
