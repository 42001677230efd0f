package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import dev.connectiondoctor.app.model.Preset;
import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;
import dev.connectiondoctor.target.Provider;

/** Addresses to take by one press: what tools on this computer are set up for, and gateways that are often used. */
final class KnownAddresses extends VBox {
    private final StartModel model;
    private final Words words;
    private final FoundWords found;
    private final FlowPane names = Ui.styled(new FlowPane(), "suggestions");
    private final List<Node> gateways;
    private final Label place = Ui.text("", "hint");

    KnownAddresses(StartModel model, Words words) {
        this.model = model;
        this.words = words;
        found = new FoundWords(words);
        place.setId("found-in");
        gateways = gateways();
        getChildren().addAll(place, names);
        getStyleClass().add("known-addresses");
        Following.on(this, this::show, model.found(), model.addressProperty(), model.filledInProperty(),
                model.presetProperty());
        show();
    }

    private void show() {
        names.getChildren().clear();
        if (!model.found().equals(model.asFound().stream().toList())) {
            names.getChildren().add(Ui.line(words.of("form.found"), "hint"));
            model.found().forEach(one -> names.getChildren().add(suggestion(one)));
        }
        if (model.presetProperty().get() == Preset.GATEWAY) {
            names.getChildren().addAll(gateways);
        }
        Ui.show(names, !names.getChildren().isEmpty());
        place.setText(model.asFound()
                .map(one -> words.of("form.found.in", Map.of("tool", found.tool(one), "place", found.place(one))))
                .orElse(""));
        Ui.show(place, !place.getText().isEmpty());
    }

    private Button suggestion(Candidate one) {
        return button("found-" + one.tool(), found.tool(one), words.of("form.found.take",
                Map.of("tool", found.tool(one), "address", one.endpoint().base().given())), () -> model.take(one));
    }

    private List<Node> gateways() {
        List<Node> known = new ArrayList<>();
        known.add(Ui.line(words.of("form.gateways"), "hint"));
        for (Provider gateway : Preset.gateways()) {
            known.add(button("gateway-" + gateway.id(), gateway.name(),
                    words.of("form.gateway", Map.of("name", gateway.name())), () -> model.take(gateway)));
        }
        return known;
    }

    private static Button button(String id, String name, String spoken, Runnable action) {
        Button button = Ui.styled(new Button(name), "suggestion", "small");
        button.setId(id);
        button.setAccessibleText(spoken);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
