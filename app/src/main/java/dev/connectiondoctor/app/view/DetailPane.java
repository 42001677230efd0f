package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.stream.Stream;

import javafx.beans.Observable;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.evidence.Pointers;
import dev.connectiondoctor.app.evidence.Section;
import dev.connectiondoctor.app.evidence.Sections;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.StageRow;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Finding;

/** The selected step, from its meaning down to the raw data. */
final class DetailPane extends VBox {
    private final RunModel model;
    private final ViewContext context;
    private final Label title = Ui.text("", "detail-title");
    private final Tab meaning;
    private final Tab fix;
    private final Tab evidence;
    private final Tab raw;
    private final TabPane tabs;

    DetailPane(RunModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        meaning = tab("meaning");
        fix = tab("fix");
        evidence = tab("evidence");
        raw = tab("raw");
        tabs = new TabPane(meaning, fix, evidence, raw);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getStyleClass().add("detail");
        getChildren().addAll(title, tabs);
        watch();
        show(model.selectedProperty().get());
    }

    void showFix() {
        tabs.getSelectionModel().select(fix);
    }

    private void watch() {
        ChangeListener<StageRow> selection = (_, _, row) -> show(row);
        model.selectedProperty().addListener(selection);
        model.reportProperty().addListener(_ -> refreshIfAnythingFound());
        for (StageRow row : model.rows()) {
            for (Observable part : row.outcome()) {
                part.addListener(_ -> refreshIf(row));
            }
        }
    }

    private void refreshIf(StageRow row) {
        if (row == model.selectedProperty().get()) {
            refresh();
        }
    }

    /** What is being read stays where it is unless it says something else now. */
    private void refreshIfAnythingFound() {
        if (!model.findings(model.selectedProperty().get().stage()).isEmpty()) {
            refresh();
        }
    }

    private void refresh() {
        show(model.selectedProperty().get());
    }

    private void show(StageRow row) {
        Words words = context.words();
        List<Finding> findings = model.findings(row.stage());
        title.setText(words.name(row.stage()));
        List<Section> sections = row.report().map(report -> new Sections(words).of(report.result())).orElse(List.of());
        meaning.setContent(
                scrolled(new MeaningPane(row, withoutCause(findings), because(findings, sections), context)));
        fix.setContent(scrolled(new FixPane(findings, context)));
        evidence.setContent(scrolled(new EvidencePane(sections, context)));
        raw.setContent(raw(words.json(row)));
    }

    /** The cause is told above all steps already. */
    private List<Finding> withoutCause(List<Finding> findings) {
        Finding cause = model.report().map(report -> report.verdict().cause()).orElse(null);
        return findings.stream().filter(finding -> !finding.equals(cause)).toList();
    }

    /** What the findings rest on, and then what matters most of all that was seen. */
    private List<Section> because(List<Finding> findings, List<Section> sections) {
        Pointers pointers = new Pointers(context.words(), model.rows().stream().map(StageRow::report).toList());
        return Stream.concat(findings.stream().flatMap(finding -> pointers.why(finding).stream()),
                sections.stream().limit(1)).toList();
    }

    private static Node scrolled(Node content) {
        return Ui.scroll(content, "tab-scroll");
    }

    private Node raw(String json) {
        TextArea text = Ui.styled(new TextArea(json), "raw", "code");
        text.setEditable(false);
        text.setAccessibleText(context.words().of("tab.raw"));
        text.setPromptText(context.words().of("evidence.none"));
        return text;
    }

    private Tab tab(String id) {
        Tab tab = new Tab(context.words().of("tab." + id));
        tab.setId("tab-" + id);
        return tab;
    }
}
