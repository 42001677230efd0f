package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.Depth;

/** How far to go, with what it costs, and whether others than the service may be asked. */
final class DepthChoice extends VBox {
    private final StartModel model;
    private final Words words;

    DepthChoice(StartModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("field");
        List<ChoiceRow.Option<Depth>> options = Stream.of(Depth.values())
                .map(depth -> new ChoiceRow.Option<>(depth, "depth-" + depth.id(), words.of("depth." + depth.id()),
                        words.of("depth." + depth.id() + ".cost")))
                .toList();
        getChildren().addAll(Ui.line(words.of("form.depth"), "field-label"),
                new ChoiceRow<>(options, model.depthProperty()), compare());
    }

    private Node compare() {
        CheckBox box = new CheckBox(words.of("form.compare"));
        box.setId("compare");
        box.setMnemonicParsing(true);
        box.selectedProperty().bindBidirectional(model.compareProperty());
        String hosts = words.of("form.compare.text", Map.of("hosts", String.join(", ", model.comparedWith())));
        box.setAccessibleHelp(hosts);
        box.setTooltip(new Tooltip(hosts));
        return Ui.styled(new VBox(box), "compare");
    }
}
