package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.evidence.Section;
import dev.connectiondoctor.app.evidence.Sections;
import dev.connectiondoctor.app.evidence.TargetSection;
import dev.connectiondoctor.app.model.FixPlan;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.StageRow;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;

/** Everything about a check on one page, for those who run a network: the fixes that they can carry out come first. */
final class WholePane extends VBox {
    private static final Comparator<Fix> OTHERS_LAST = Comparator
            .comparing(fix -> fix.audience() != Fix.Audience.IT);

    private final RunModel model;
    private final ViewContext context;
    private final Words words;
    private final SectionView view;

    WholePane(RunModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        words = context.words();
        view = new SectionView(context);
        getStyleClass().addAll("tab-body", "whole");
    }

    /** The parts of the page in order; each is cheap to make. */
    List<Supplier<Node>> parts() {
        List<Supplier<Node>> parts = new ArrayList<>();
        model.report().ifPresent(report -> parts.add(() -> view.show(new TargetSection(words).of(report))));
        model.findings().forEach(finding -> {
            parts.add(() -> new FindingCard(finding, context));
            fixes(finding).forEach(fix -> parts.add(() -> fix(finding, fix)));
        });
        model.rows().forEach(row -> {
            parts.add(() -> head(row));
            sections(row).forEach(section -> parts.add(() -> view.show(section)));
        });
        return parts;
    }

    private List<Fix> fixes(Finding finding) {
        return finding.fixes()
                .stream()
                .filter(fix -> fix.os() == null || fix.os().equals(context.os()))
                .sorted(OTHERS_LAST)
                .toList();
    }

    private Node fix(Finding finding, Fix fix) {
        FixPlan.Offer offer = FixPlan.offer(finding, fix, words);
        return Ui.styled(FixSteps.of(0, offer, null, context), "whole-fix");
    }

    private List<Section> sections(StageRow row) {
        return row.report().map(report -> new Sections(words).of(report.result())).orElse(List.of());
    }

    private Node head(StageRow row) {
        String state = words.state(row.state());
        String time = words.duration(row.report().isPresent() ? row.elapsedMsProperty().get() : StageRow.NO_TIME);
        String facts = words.list(Stream.of(state, time).filter(part -> !part.isEmpty()).toList());
        HBox title = Ui.styled(new HBox(new StatusGlyph(row.state(), true),
                Ui.grow(Ui.text(words.of("whole.stage", Map.of("number", row.stage().ordinal() + 1, "stage",
                        words.name(row.stage()), "facts", facts)), "whole-stage"))),
                "whole-head");
        VBox head = Ui.styled(new VBox(title), "section");
        head.setId("whole-" + row.stage().id());
        String summary = words.summary(row);
        if (!summary.isEmpty()) {
            head.getChildren().add(Ui.text(summary, "finding-text"));
        }
        return head;
    }
}
