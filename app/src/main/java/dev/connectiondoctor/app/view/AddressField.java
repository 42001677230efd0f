package dev.connectiondoctor.app.view;

import java.util.Map;
import java.util.Optional;

import javafx.scene.control.TextField;

import org.controlsfx.validation.Severity;

import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.target.AddressAdvice;
import dev.connectiondoctor.target.BaseUrl;

/** The address of a service. What is odd about it is said while it is typed. */
final class AddressField extends LabelledField {
    private final StartModel model;
    private final Words words;
    private final TextField field;

    AddressField(StartModel model, Words words) {
        this(model, words, new TextField(), new AdviceLine("address-advice"));
    }

    private AddressField(StartModel model, Words words, TextField field, AdviceLine advice) {
        super(words, "address", field, advice, new KnownAddresses(model, words));
        this.model = model;
        this.words = words;
        this.field = field;
        field.setId("address");
        Ui.prompt(field, words.of("form.address.prompt"));
        field.textProperty().bindBidirectional(model.addressProperty());
        advice.watch(field, this::advice, model.protocolProperty());
    }

    void takeFocus() {
        Ui.focus(field);
    }

    private Optional<Advice> advice() {
        String typed = model.addressProperty().get();
        BaseUrl base = model.baseProperty().getValue();
        Optional<AddressAdvice> better = AddressAdvice.of(typed, model.protocolProperty().get());
        if (better.isPresent()) {
            String address = better.get().better();
            return Optional.of(new Advice(field, words.of("advice." + better.get().reason()),
                    base.usable() ? Severity.INFO : Severity.ERROR,
                    words.of("advice.use", Map.of("address", address)), () -> model.addressProperty().set(address)));
        }
        return base.usable() || base.problem() == BaseUrl.Problem.EMPTY
                ? Optional.empty()
                : Optional.of(Advice.error(field, reason(base)));
    }

    private String reason(BaseUrl base) {
        boolean known = base.problemIndex() >= 0 && base.problemIndex() < base.given().length();
        String character = known
                ? base.given().substring(base.problemIndex(), base.given().offsetByCodePoints(base.problemIndex(), 1))
                : "";
        return words.of("problem." + base.problem(), Map.of("character", character));
    }
}
