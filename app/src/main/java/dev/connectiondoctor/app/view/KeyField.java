package dev.connectiondoctor.app.view;

import java.util.Map;
import java.util.Optional;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.controlsfx.validation.Severity;
import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.KeyKeeping;
import dev.connectiondoctor.app.model.StartModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.KeyShape;
import dev.connectiondoctor.target.Provider;
import dev.connectiondoctor.target.Providers;

/** The key, hidden. What is odd about its shape is said while it is typed. */
final class KeyField extends VBox {
    private final StartModel model;
    private final Words words;
    private final SecretField secret;

    KeyField(StartModel model, KeyKeeping keys, Words words) {
        this.model = model;
        this.words = words;
        secret = new SecretField(model.keyProperty(), words);
        AdviceLine advice = new AdviceLine("key-advice");
        Label promise = Ui.text("", "hint");
        Ui.whileShown(this, keys.presentProperty())
                .subscribe(ring -> promise.setText(words.of(ring ? "form.key.promise.ring" : "form.key.promise")));
        FlowRow head = Ui.styled(new FlowRow(LabelledField.label(words, "key", secret.field()), promise), "field-head");
        getStyleClass().add("field");
        getChildren().addAll(head, secret, advice, new KeyRingRow(model, keys, words));
        advice.watch(secret.field(), this::advice, model.keys());
        Following.on(this, () -> secret.prompt(prompt()), model.keys());
        secret.prompt(prompt());
    }

    void takeFocus() {
        Ui.focus(secret.field());
    }

    private Optional<Advice> advice() {
        String typed = model.keyProperty().get();
        String bare = KeyShape.bare(typed);
        return !typed.isEmpty() && !bare.isEmpty() && !bare.equals(typed)
                ? Optional.of(advice(words.of("advice.key.copied-along"), words.of("advice.key.take-out"),
                        () -> model.keyProperty().set(bare)))
                : owner(KeyShape.of(new ApiKey(typed)).looksLike());
    }

    private Advice advice(String text, String correction, Runnable action) {
        return new Advice(secret.field(), text, Severity.INFO, correction, action);
    }

    private String prompt() {
        return model.lent()
                .at(model.baseProperty().getValue())
                .map(kept -> words.of("form.key.lent", Map.of("key", kept.prefix() + "…")))
                .or(() -> model.foundKey().map(one -> words.of("form.key.found", Map.of("key", one.prefix() + "…"))))
                .orElseGet(() -> words.of("form.key.prompt"));
    }

    /** A stranger's host may take the keys of anybody. */
    private Optional<Advice> owner(@Nullable String looksLike) {
        BaseUrl base = model.baseProperty().getValue();
        Provider owner = base.usable() ? Providers.known().ofHost(String.valueOf(base.host())).orElse(null) : null;
        Provider other = looksLike == null ? null : Providers.known().byId(looksLike).orElse(null);
        return owner == null || other == null || owner.equals(other)
                ? Optional.empty()
                : Optional.of(advice(words.of("advice.key.other", Map.of("name", other.name(), "owner", owner.name())),
                        words.of("advice.use", Map.of("address", other.baseUrl())),
                        () -> model.addressProperty().set(other.baseUrl())));
    }
}
