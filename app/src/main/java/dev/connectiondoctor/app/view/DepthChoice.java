package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.stream.Stream;

import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.Depth;

/** How far to go, with what it costs. */
final class DepthChoice extends VBox {
    DepthChoice(StartModel model, Words words) {
        getStyleClass().add("field");
        List<ChoiceRow.Option<Depth>> options = Stream.of(Depth.QUICK, Depth.FULL)
                .map(depth -> new ChoiceRow.Option<>(depth, "depth-" + depth.id(), words.of("depth." + depth.id()),
                        words.of("depth." + depth.id() + ".cost")))
                .toList();
        getChildren().addAll(Ui.line(words.of("form.depth"), "field-label"),
                new ChoiceRow<>(options, model.depthProperty()));
    }
}
