package dev.connectiondoctor.app.view;

import java.nio.file.Path;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.CompareModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.compare.Comparison;
import dev.connectiondoctor.compare.Side;

/** Two reports side by side: which, what the difference says, and step by step. */
final class CompareView extends ScrollPane implements Page {
    private final Words words;
    private final CompareSlot first;
    private final Button swap;
    private final VBox result = Ui.styled(new VBox(), "compare-result");

    CompareView(CompareModel model, ViewContext context) {
        words = context.words();
        first = new CompareSlot(Side.A, model, context);
        swap = Ui.iconButton(words.of("compare.swap"), Feather.REPEAT, model::swap, "flat");
        swap.setId("compare-swap");
        FlowRow slots = Ui.styled(
                new FlowRow(Ui.grow(first), swap, Ui.grow(new CompareSlot(Side.B, model, context))), "compare-slots");
        result.setId("compare-result");
        VBox column = Ui.styled(new VBox(Ui.text(words.of("compare.title"), "page-title"),
                Ui.text(words.of("compare.text"), "page-text"), slots, result), "start-column");
        setContent(Ui.styled(new StackPane(column), "start-page"));
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("start");
        ReportDrop.on(this, 2, files -> take(model, files));
        Ui.whileShown(this, model.comparisonProperty()).subscribe(this::show);
    }

    /** One file goes where there is none yet. */
    private static void take(CompareModel model, List<Path> files) {
        Side first = files.size() == 2 || model.chosenProperty(Side.A).get() == null ? Side.A : Side.B;
        model.take(first, files.getFirst());
        if (files.size() == 2) {
            model.take(Side.B, files.get(1));
        }
    }

    private void show(@Nullable Comparison comparison) {
        swap.setDisable(comparison == null);
        result.getChildren().clear();
        if (comparison != null) {
            comparison.remarks().forEach(remark -> result.getChildren().add(new RemarkCard(remark, comparison, words)));
            result.getChildren()
                    .addAll(Ui.text(words.comparison().text("steps"), "section-title"),
                            new ComparedSteps(comparison, words));
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void takeFocus() {
        first.takeFocus();
    }
}
