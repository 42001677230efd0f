package dev.connectiondoctor.app.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

/** What the user fills in. The key is kept here and nowhere else, for as long as the window is open. */
public final class StartModel {
    /** Something to say about what was typed. */
    public enum Remark {
        NO_KEY, PLAIN_HTTP
    }

    private final Environment environment;
    private final List<Found> found;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty model = new SimpleStringProperty("");
    private final ObjectProperty<Protocol> protocol = new SimpleObjectProperty<>(Protocol.AUTO);
    private final ObjectProperty<Depth> depth = new SimpleObjectProperty<>(Depth.FULL);
    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.ANTHROPIC);
    private final ObservableValue<BaseUrl> base = address.map(BaseUrl::parse);

    public StartModel(Environment environment) {
        this.environment = environment;
        found = Found.in(environment);
        found.stream().findFirst().ifPresentOrElse(this::take, () -> take(Preset.ANTHROPIC));
    }

    /** What this computer's environment speaks of, the one filled in first. */
    public List<Found> found() {
        return found;
    }

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty keyProperty() {
        return key;
    }

    public StringProperty modelProperty() {
        return model;
    }

    public ObjectProperty<Protocol> protocolProperty() {
        return protocol;
    }

    public ObjectProperty<Depth> depthProperty() {
        return depth;
    }

    public ObjectProperty<Preset> presetProperty() {
        return preset;
    }

    /** The address as it stands, taken apart. */
    public ObservableValue<BaseUrl> baseProperty() {
        return base;
    }

    /** Why the address cannot be used; null if it can. */
    public ObservableValue<BaseUrl.@Nullable Problem> problemProperty() {
        return base.map(BaseUrl::problem);
    }

    public boolean ready() {
        return base.getValue().usable();
    }

    /** Fills in what a kind of service is known by. A key that was typed for another address is taken out. */
    public void take(Preset kind) {
        Optional<Found> known = found.stream().filter(one -> one.provider() == kind).findFirst();
        known.ifPresentOrElse(this::take, () -> fill(kind, kind.address(), "", "", kind.protocol()));
    }

    private void take(Found one) {
        fill(one.provider(), one.address(), one.key(), one.model(), one.protocol());
    }

    private void fill(Preset kind, String newAddress, String newKey, String newModel, Protocol newProtocol) {
        preset.set(kind);
        address.set(newAddress);
        key.set(newKey);
        model.set(newModel);
        protocol.set(newProtocol);
    }

    /** What is worth saying before the check; nothing here stops it. */
    public List<Remark> remarks() {
        BaseUrl parsed = base.getValue();
        boolean exposed = parsed.usable() && !parsed.secure() && !parsed.loopback();
        return exposed ? List.of(Remark.PLAIN_HTTP) : key.get().isEmpty() ? List.of(Remark.NO_KEY) : List.of();
    }

    /** What is to be checked; only when {@link #ready()}. */
    public CheckRequest request() {
        Endpoint endpoint = new Endpoint(base.getValue(), protocol.get(), emptyToNull(model.get().strip()),
                key.get().isEmpty() ? null : new ApiKey(key.get()));
        return new CheckRequest.Service(Options.of(endpoint).withDepth(depth.get()).withSources(sources()),
                environment);
    }

    private Map<String, String> sources() {
        Map<String, String> sources = new HashMap<>();
        source(sources, "baseUrl", address.get(), Found::address);
        source(sources, "key", key.get(), Found::key);
        source(sources, "model", model.get(), Found::model);
        return sources;
    }

    private void source(Map<String, String> sources, String name, String value,
            java.util.function.Function<Found, String> part) {
        if (!value.isEmpty()) {
            sources.put(name, found.stream()
                    .filter(one -> part.apply(one).equals(value))
                    .map(one -> one.sources().getOrDefault(name, "window"))
                    .findFirst()
                    .orElse("window"));
        }
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
