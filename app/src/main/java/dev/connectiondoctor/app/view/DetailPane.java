package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

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
    private final WindowModel window;
    private final RunModel model;
    private final ViewContext context;
    private final Words words;
    private final Tab fix;
    private final Tab raw;
    private final TabPane tabs;
    private final List<TabBody> bodies;
    private StageRow shown;
    private boolean rawStale = true;
    /** Made when it is looked at. */
    private @Nullable RawPane rawText;

    DetailPane(WindowModel window, RunModel model, ViewContext context) {
        this.window = window;
        this.model = model;
        this.context = context;
        words = context.words();
        shown = model.selectedProperty().get();
        Tab meaning = tab("meaning");
        fix = tab("fix");
        Tab evidence = tab("evidence");
        raw = tab("raw");
        tabs = new Tabs(meaning, fix, evidence, raw);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        getStyleClass().add("detail-tabs");
        getChildren().add(tabs);
        bodies = List.of(body(meaning, this::meaning),
                body(fix, () -> new FixPane(window, model, findings(), context)),
                body(evidence, () -> new EvidencePane(sections(), context)));
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
        rawText().find();
    }

    private TabBody body(Tab tab, Supplier<Node> content) {
        return new TabBody(tab, model.reading().placeProperty(tabs.getTabs().indexOf(tab)), content);
    }

    private void watch() {
        Following.on(this, () -> show(model.selectedProperty().get()), model.selectedProperty());
        Following.on(this, this::refreshIfAnythingFound, model.reportProperty());
        model.rows().forEach(row -> Following.on(this, () -> refreshIf(row), row.outcome()));
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
            rawText().show(shown);
        }
    }

    private RawPane rawText() {
        if (rawText == null) {
            rawText = new RawPane(window.raw(), model.reading().searchProperty(), context);
            raw.setContent(rawText);
        }
        return rawText;
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

    /** Likes to be as high as what is looked at. */
    private static final class Tabs extends TabPane {
        Tabs(Tab... tabs) {
            super(tabs);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            Node names = lookup(".tab-header-area");
            Node body = getSelectionModel().getSelectedItem().getContent();
            return names == null || body == null
                    ? super.computePrefHeight(width)
                    : names.prefHeight(width) + body.prefHeight(width);
        }
    }

    private Tab tab(String id) {
        Tab tab = new Tab(words.of("tab." + id));
        tab.setId("tab-" + id);
        return tab;
    }
}
