package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.stream.Stream;

import javafx.beans.Observable;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;

import dev.connectiondoctor.app.evidence.Pointers;
import dev.connectiondoctor.app.evidence.Section;
import dev.connectiondoctor.app.evidence.Sections;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.StageRow;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Finding;

/** The selected step, from its meaning down to the raw data. */
final class DetailPane extends StackPane {
    private final RunModel model;
    private final ViewContext context;
    private final Words words;
    private final Tab fix;
    private final Tab raw;
    private final RawPane rawText;
    private final TabPane tabs;
    private final List<TabBody> bodies;
    private StageRow shown;
    private boolean rawStale = true;

    DetailPane(WindowModel window, RunModel model, ViewContext context) {
        this.model = model;
        this.context = context;
        words = context.words();
        shown = model.selectedProperty().get();
        Tab meaning = tab("meaning");
        fix = tab("fix");
        Tab evidence = tab("evidence");
        raw = tab("raw");
        rawText = new RawPane(window.raw(), context);
        raw.setContent(rawText);
        tabs = new TabPane(meaning, fix, evidence, raw);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        getStyleClass().add("detail-tabs");
        getChildren().add(tabs);
        bodies = List.of(new TabBody(meaning, this::meaning),
                new TabBody(fix, () -> new FixPane(model, findings(), window.fixChoices(), context)),
                new TabBody(evidence, () -> new EvidencePane(sections(), context)));
        tabs.getSelectionModel().select(model.reading().partProperty().get());
        tabs.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> model.reading().partProperty().set(index.intValue()));
        raw.selectedProperty().subscribe(_ -> refreshRaw());
        watch();
    }

    void showFix() {
        tabs.getSelectionModel().select(fix);
    }

    /** Shows the data itself, ready to be searched. */
    void find() {
        tabs.getSelectionModel().select(raw);
        rawText.find();
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
        if (row == shown) {
            renew(true);
        }
    }

    /** What is being read stays as it is unless it says something else now. */
    private void refreshIfAnythingFound() {
        if (!findings().isEmpty()) {
            renew(true);
        }
    }

    private void show(StageRow row) {
        shown = row;
        renew(false);
    }

    private void renew(boolean sameRow) {
        bodies.forEach(body -> body.renew(sameRow));
        rawStale = true;
        refreshRaw();
    }

    private void refreshRaw() {
        if (rawStale && raw.isSelected()) {
            rawStale = false;
            rawText.show(shown);
        }
    }

    private MeaningPane meaning() {
        List<Section> sections = sections();
        return new MeaningPane(shown, withoutCause(), because(findings(), sections), context);
    }

    private List<Finding> findings() {
        return model.findings(shown.stage());
    }

    private List<Section> sections() {
        return shown.report().map(report -> new Sections(words).of(report.result())).orElse(List.of());
    }

    /** The cause is told above all steps already. */
    private List<Finding> withoutCause() {
        Finding cause = model.report().map(report -> report.verdict().cause()).orElse(null);
        return findings().stream().filter(finding -> !finding.equals(cause)).toList();
    }

    /** What the findings rest on, and then what matters most of all that was seen. */
    private List<Section> because(List<Finding> findings, List<Section> sections) {
        Pointers pointers = new Pointers(words, model.rows().stream().map(StageRow::report).toList());
        return Stream.concat(findings.stream().flatMap(finding -> pointers.why(finding).stream()),
                sections.stream().limit(1)).toList();
    }

    private Tab tab(String id) {
        Tab tab = new Tab(words.of("tab." + id));
        tab.setId("tab-" + id);
        return tab;
    }
}
