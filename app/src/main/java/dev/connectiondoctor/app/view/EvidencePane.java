package dev.connectiondoctor.app.view;

import java.util.List;

import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.evidence.Section;

/** What a step saw, as it was seen. */
final class EvidencePane extends VBox {
    EvidencePane(List<Section> sections, ViewContext context) {
        getStyleClass().add("tab-body");
        if (sections.isEmpty()) {
            getChildren().add(Ui.text(context.words().of("evidence.none"), "hint"));
        }
        SectionView view = new SectionView(context);
        sections.forEach(section -> getChildren().add(view.show(section)));
    }
}
