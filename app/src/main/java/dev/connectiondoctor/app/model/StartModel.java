package dev.connectiondoctor.app.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.ControlHosts;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.Provider;
import dev.connectiondoctor.target.Providers;

/**
 * What the user fills in. A key that is typed is kept here and nowhere else, for as long as the window is open; one that
 * was found on this computer is used without ever being shown, and only for the address that it was found with.
 */
public final class StartModel {
    /** Something to say about what was typed. */
    public enum Remark {
        NO_KEY, SIGNS_IN, PLAIN_HTTP
    }

    private static final List<String> GATEWAYS = List.of("rutaapi", "codegateway", "crazyrouter");

    private final Environment environment;
    private final ObservableList<Candidate> found = FXCollections.observableArrayList();
    /** Kept here: it holds its listeners only for as long as it is held itself. */
    private final ObservableList<Candidate> foundSeen = FXCollections.unmodifiableObservableList(found);
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty model = new SimpleStringProperty("");
    private final ObjectProperty<Protocol> protocol = new SimpleObjectProperty<>(Protocol.AUTO);
    private final ObjectProperty<Depth> depth = new SimpleObjectProperty<>(Depth.FULL);
    private final BooleanProperty compare = new SimpleBooleanProperty(true);
    private final ControlHosts controls = ControlHosts.standard();
    private final ReadOnlyObjectWrapper<Preset> preset = new ReadOnlyObjectWrapper<>(Preset.ANTHROPIC);
    private final ReadOnlyObjectWrapper<@Nullable Candidate> filledIn = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Candidate> offered = new ReadOnlyObjectWrapper<>();
    private final Map<Preset, Draft> drafts = new EnumMap<>(Preset.class);
    private final ObservableValue<BaseUrl> base = address.map(BaseUrl::parse);

    /** Nothing has been found yet: looking around takes its time. */
    public StartModel(Environment environment) {
        this.environment = environment;
        take(Preset.ANTHROPIC);
    }

    /**
     * Takes in what tools on this computer are set up for. The likeliest is filled in, unless something was typed or
     * chosen meanwhile.
     */
    public void foundHere(List<Candidate> candidates) {
        boolean untouched = address.get().equals(Preset.ANTHROPIC.address()) && key.get().isEmpty()
                && model.get().isEmpty() && preset.get() == Preset.ANTHROPIC;
        found.setAll(candidates);
        offered.set(found.isEmpty() ? null : found.getFirst());
        if (untouched) {
            found.stream().findFirst().ifPresent(this::take);
        }
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

    /** Whether hosts of others may be asked where the line looks odd. */
    public BooleanProperty compareProperty() {
        return compare;
    }

    /** The hosts of others that may be asked. */
    public List<String> comparedWith() {
        return controls.names();
    }

    public ReadOnlyObjectProperty<Preset> presetProperty() {
        return preset.getReadOnlyProperty();
    }

    /** What was found on this computer and is filled in now; null if nothing is. */
    public ReadOnlyObjectProperty<@Nullable Candidate> filledInProperty() {
        return filledIn.getReadOnlyProperty();
    }

    /** The address as it stands, taken apart. */
    public ObservableValue<BaseUrl> baseProperty() {
        return base;
    }

    public boolean ready() {
        return base.getValue().usable();
    }

    /**
     * Fills in what was typed for a kind of service before, else what was found here, else what it is known by. What is
     * typed for another kind is put away until that kind is taken again, its key too.
     */
    public void take(Preset kind) {
        if (kind == preset.get() && !address.get().isEmpty()) {
            return;
        }
        Draft typed = drafts.get(kind);
        if (typed != null) {
            putAway();
            fill(kind, typed);
            return;
        }
        found.stream()
                .filter(one -> Preset.of(one) == kind)
                .findFirst()
                .ifPresentOrElse(this::take,
                        () -> begin(kind, kind.address(), "", kind.protocol(), null));
    }

    /** The services that tools on this computer are set up for, the likeliest first. */
    public ObservableList<Candidate> found() {
        return foundSeen;
    }

    /** Gateways that are often used. */
    public List<Provider> gateways() {
        return GATEWAYS.stream().flatMap(id -> Providers.known().byId(id).stream()).toList();
    }

    /** Fills in a gateway's address. A key that was typed for another address is taken out. */
    public void take(Provider gateway) {
        begin(Preset.GATEWAY, gateway.baseUrl(), "", Preset.GATEWAY.protocol(), null);
    }

    /** Fills in what a tool on this computer is set up for. A key that was typed is taken out. */
    public void take(Candidate one) {
        Endpoint endpoint = one.endpoint();
        String modelName = endpoint.model() == null ? "" : endpoint.model();
        begin(Preset.of(one), endpoint.base().given(), modelName, endpoint.protocol(), one);
    }

    private void begin(Preset kind, String newAddress, String newModel, Protocol newProtocol,
            @Nullable Candidate candidate) {
        putAway();
        fill(kind, new Draft(newAddress, "", newModel, newProtocol, candidate));
    }

    private void putAway() {
        drafts.put(preset.get(), new Draft(address.get(), key.get(), model.get(), protocol.get(), filledIn.get()));
    }

    private void fill(Preset kind, Draft draft) {
        preset.set(kind);
        address.set(draft.address());
        key.set(draft.key());
        model.set(draft.model());
        protocol.set(draft.protocol());
        filledIn.set(draft.candidate());
    }

    /** The one of what was found that is offered first; null if nothing was found. */
    public ReadOnlyObjectProperty<@Nullable Candidate> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Offers another one of what was found. */
    public void offer(Candidate one) {
        offered.set(one);
    }

    /** What was found with this very address; empty once another address is typed. */
    public Optional<Candidate> asFound() {
        return Optional.ofNullable(filledIn.get())
                .filter(one -> one.endpoint().base().given().equals(base.getValue().given()));
    }

    /** The key found with this very address, which is used as long as none is typed. */
    public Optional<ApiKey> foundKey() {
        return asFound().map(Candidate::endpoint).map(Endpoint::key);
    }

    /** Whether the tool signs in by itself, so that there is no key to be found. */
    private boolean signsIn() {
        return asFound().filter(one -> one.sources().containsKey(Provenance.LOGIN)).isPresent();
    }

    private Optional<ApiKey> keyInForce() {
        return key.get().isEmpty() ? foundKey() : Optional.of(new ApiKey(key.get()));
    }

    /** What is worth saying before the check; nothing here stops it. */
    public List<Remark> remarks() {
        BaseUrl parsed = base.getValue();
        if (parsed.usable() && !parsed.secure() && !parsed.loopback()) {
            return List.of(Remark.PLAIN_HTTP);
        }
        if (keyInForce().isPresent()) {
            return List.of();
        }
        return List.of(signsIn() ? Remark.SIGNS_IN : Remark.NO_KEY);
    }

    /** What is to be checked; only when {@link #ready()}. */
    public CheckRequest request() {
        String modelName = model.get().strip();
        Endpoint endpoint = new Endpoint(base.getValue(), protocol.get(), modelName.isEmpty() ? null : modelName,
                keyInForce().orElse(null));
        return new CheckRequest.Service(Options.of(endpoint)
                .withDepth(depth.get())
                .withControls(controls)
                .withControlHosts(compare.get())
                .withSources(Provenance.of(endpoint, filledIn.get(), asFound()))
                .withTool(asFound().map(Candidate::tool).orElse(null)),
                asFound().map(one -> one.environment(environment)).orElse(environment));
    }
}
