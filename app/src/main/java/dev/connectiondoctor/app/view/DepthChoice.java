package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.Depth;

/** How far to go, with what it costs, and whether others than the service may be asked. */
final class DepthChoice extends VBox {
    private final StartModel model;
    private final Words words;
    private final ChoiceRow<Depth> depths;

    /** @param brief whether there is little room, and no title above */
    DepthChoice(StartModel model, Words words, boolean brief) {
        this.model = model;
        this.words = words;
        getStyleClass().add("field");
        List<ChoiceRow.Option<Depth>> options = Stream.of(Depth.values())
                .map(depth -> new ChoiceRow.Option<>(depth, "depth-" + depth.id(), words.of("depth." + depth.id()),
                        words.of("depth." + depth.id() + (brief ? ".brief" : ".cost"))))
                .toList();
        depths = new ChoiceRow<>(options, model.depthProperty());
        if (brief) {
            getChildren().add(Ui.line(words.of("form.depth"), "field-label"));
        }
        getChildren().addAll(depths, compare());
    }

    void takeFocus() {
        depths.takeFocus();
    }

    private Node compare() {
        CheckBox box = new CheckBox(words.of("form.compare"));
        box.setId("compare");
        box.setMnemonicParsing(true);
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(model.compareProperty());
        String hosts = words.of("form.compare.text", Map.of("hosts", words.list(model.comparedWith())));
        box.setAccessibleHelp(hosts);
        Help who = Ui.styled(new Help("", words.of("form.compare.who"), hosts), "flat");
        who.setId("compare-who");
        return Ui.styled(new HBox(box, who), "compare");
    }
}
