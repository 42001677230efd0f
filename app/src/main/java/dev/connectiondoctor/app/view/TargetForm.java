package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Map;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.Preset;
import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.Provider;

/** Address, key, model and depth. What is wrong is said while it is typed. */
final class TargetForm extends VBox {
    private final StartModel model;
    private final Words words;
    private final FoundWords found;
    private final TextField address = new TextField();
    private final Label problem = Ui.text("", "problem");
    private final Label remark = Ui.text("", "hint");

    TargetForm(StartModel model, Words words, Runnable check) {
        this.model = model;
        this.words = words;
        found = new FoundWords(words);
        getStyleClass().add("form");
        getChildren().addAll(address(), key(), new EqualRow(List.of(modelName(), protocol())),
                new DepthChoice(model, words),
                actions(check));
        model.baseProperty().subscribe(this::explain);
        model.keyProperty().subscribe(_ -> explain(model.baseProperty().getValue()));
        model.filledInProperty().subscribe(_ -> explain(model.baseProperty().getValue()));
    }

    void takeFocus() {
        Ui.focus(address);
    }

    private Node address() {
        address.setId("address");
        address.setPromptText(words.of("form.address.prompt"));
        address.textProperty().bindBidirectional(model.addressProperty());
        return field("address", address, problem, found(), gateways());
    }

    /** What tools on this computer are set up for, and where that which is filled in was found. */
    private Node found() {
        FlowPane names = Ui.styled(new FlowPane(), "suggestions");
        model.found().addListener((ListChangeListener<Candidate>) _ -> showFound(names));
        model.filledInProperty().subscribe(_ -> showFound(names));
        Label place = Ui.text("", "hint");
        place.setId("found-in");
        model.baseProperty().subscribe(_ -> showPlace(place));
        model.filledInProperty().subscribe(_ -> showPlace(place));
        return new VBox(place, names);
    }

    private void showFound(FlowPane names) {
        names.getChildren().setAll(Ui.line(words.of("form.found"), "hint"));
        model.found().forEach(one -> names.getChildren().add(suggestion(one)));
        boolean nothingElse = model.found().equals(model.asFound().stream().toList());
        Ui.show(names, !nothingElse);
    }

    private Button suggestion(Candidate one) {
        Button name = Ui.styled(new Button(found.tool(one)), "suggestion", "small");
        name.setId("found-" + one.tool());
        name.setAccessibleText(words.of("form.found.take",
                Map.of("tool", name.getText(), "address", one.endpoint().base().given())));
        name.setOnAction(_ -> model.take(one));
        return name;
    }

    private void showPlace(Label place) {
        place.setText(model.asFound()
                .map(one -> words.of("form.found.in", Map.of("tool", found.tool(one), "place",
                        found.place(one))))
                .orElse(""));
        Ui.show(place, !place.getText().isEmpty());
    }

    private Node gateways() {
        FlowPane names = Ui.styled(new FlowPane(Ui.line(words.of("form.gateways"), "hint")), "suggestions");
        for (Provider gateway : model.gateways()) {
            Button name = Ui.styled(new Button(gateway.name()), "suggestion", "small");
            name.setId("gateway-" + gateway.id());
            name.setAccessibleText(words.of("form.gateway", Map.of("name", gateway.name())));
            name.setOnAction(_ -> model.take(gateway));
            names.getChildren().add(name);
        }
        model.presetProperty().subscribe(preset -> Ui.show(names, preset == Preset.GATEWAY));
        return names;
    }

    private Node key() {
        SecretField secret = new SecretField(model.keyProperty(), words);
        model.baseProperty().subscribe(_ -> secret.prompt(keyPrompt()));
        model.filledInProperty().subscribe(_ -> secret.prompt(keyPrompt()));
        HBox head = Ui.styled(new HBox(label("key", secret.field()), Ui.text(words.of("form.key.promise"), "hint")),
                "field-head");
        return Ui.styled(new VBox(head, secret), "field");
    }

    private String keyPrompt() {
        return model.foundKey()
                .map(found -> words.of("form.key.found", Map.of("key", found.prefix() + "…")))
                .orElseGet(() -> words.of("form.key.prompt"));
    }

    private Node modelName() {
        TextField field = new TextField();
        field.setId("model");
        field.setPromptText(words.of("form.model.prompt"));
        field.textProperty().bindBidirectional(model.modelProperty());
        return field("model", field);
    }

    private Node protocol() {
        ComboBox<Protocol> choice = new ComboBox<>();
        choice.setConverter(new NameConverter<>(protocol -> words.of("protocol." + protocol.id())));
        choice.getItems().setAll(Protocol.values());
        choice.valueProperty().bindBidirectional(model.protocolProperty());
        choice.setMaxWidth(Double.MAX_VALUE);
        return field("protocol", choice);
    }

    private Node field(String id, Node field, Node... more) {
        VBox box = Ui.styled(new VBox(label(id, field), field), "field");
        box.getChildren().addAll(more);
        return box;
    }

    private Label label(String id, Node labelled) {
        Label label = Ui.line(words.of("form." + id), "field-label");
        label.setMnemonicParsing(true);
        label.setLabelFor(labelled);
        labelled.setAccessibleText(label.getText().replace("_", ""));
        return label;
    }

    private Node actions(Runnable check) {
        Button run = Ui.button(words.of("form.check"), Feather.ACTIVITY, check, "success", "check-now");
        run.setId("check");
        run.setDefaultButton(true);
        run.disableProperty().bind(model.baseProperty().map(base -> !base.usable()));
        return Ui.styled(new HBox(run, Ui.grow(remark)), "actions");
    }

    private void explain(BaseUrl base) {
        boolean silent = base.usable() || base.problem() == BaseUrl.Problem.EMPTY;
        problem.setText(silent ? "" : reason(base));
        Ui.show(problem, !silent);
        remark.setText(model.remarks()
                .stream()
                .map(one -> words.of("remark." + one.name()))
                .findFirst()
                .orElseGet(() -> base.problem() == BaseUrl.Problem.EMPTY ? words.of("remark.NO_ADDRESS") : ""));
    }

    private String reason(BaseUrl base) {
        boolean known = base.problemIndex() >= 0 && base.problemIndex() < base.given().length();
        String character = known
                ? base.given()
                        .substring(base.problemIndex(),
                                base.given().offsetByCodePoints(base.problemIndex(), 1))
                : "";
        return words.of("problem." + base.problem(), Map.of("character", character));
    }
}
