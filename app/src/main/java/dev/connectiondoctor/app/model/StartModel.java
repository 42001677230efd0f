package dev.connectiondoctor.app.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.ControlHosts;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.kept.WindowSettings.Last;
import dev.connectiondoctor.stage.Depth;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.Provider;

/**
 * What the user fills in. A key that is typed is kept here and nowhere else, for as long as the window is open; one that
 * was found on this computer is used without ever being shown, and only for the address that it was found with.
 */
public final class StartModel {
    private final Environment environment;
    private final FoundServices found = new FoundServices();
    private final LentKey lent = new LentKey();
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty model = new SimpleStringProperty("");
    private final ObjectProperty<Protocol> protocol = new SimpleObjectProperty<>(Protocol.AUTO);
    private final ObjectProperty<Depth> depth = new SimpleObjectProperty<>(Depth.FULL);
    private final BooleanProperty compare = new SimpleBooleanProperty(true);
    private final ControlHosts controls = ControlHosts.standard();
    private final ReadOnlyObjectWrapper<Preset> preset = new ReadOnlyObjectWrapper<>(Preset.ANTHROPIC);
    private final ReadOnlyObjectWrapper<@Nullable Candidate> filledIn = new ReadOnlyObjectWrapper<>();
    private final Map<Preset, Draft> drafts = new EnumMap<>(Preset.class);
    private final ReadOnlyObjectWrapper<BaseUrl> base = new ReadOnlyObjectWrapper<>(BaseUrl.parse(""));

    /** Nothing has been found yet: looking around takes its time. */
    public StartModel(Environment environment) {
        this.environment = environment;
        // Before anybody else hears of a new address, so that both are always of one mind.
        address.subscribe(() -> base.set(BaseUrl.parse(address.get())));
        fill(Preset.ANTHROPIC, Draft.of(Preset.ANTHROPIC));
    }

    /**
     * Takes in what tools on this computer are set up for. The likeliest is filled in, unless something was typed or
     * chosen meanwhile.
     */
    public void foundHere(List<Candidate> candidates) {
        boolean untouched = address.get().equals(Preset.ANTHROPIC.address()) && key.get().isEmpty()
                && model.get().isEmpty() && preset.get() == Preset.ANTHROPIC;
        found.set(candidates);
        if (untouched) {
            candidates.stream().findFirst().ifPresent(this::take);
            drafts.clear();
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
        return base.getReadOnlyProperty();
    }

    public boolean ready() {
        return base.getValue().usable();
    }

    /**
     * Fills in what was typed for a kind of service before, else what was found here, else what it is known by. What is
     * typed for another kind is put away until that kind is taken again, its key too.
     */
    public void take(Preset kind) {
        if (kind == preset.get()) {
            return;
        }
        Draft next = drafts.get(kind);
        begin(kind, next == null ? found.first(kind).map(Draft::of).orElseGet(() -> Draft.of(kind)) : next);
    }

    /** The services that tools on this computer are set up for, the likeliest first. */
    public ObservableList<Candidate> found() {
        return found.all();
    }

    /** Fills in a gateway's address. A key that was typed for another address is taken out. */
    public void take(Provider gateway) {
        begin(Preset.GATEWAY, Draft.of(gateway));
    }

    /** Fills in what a tool on this computer is set up for. A key that was typed is taken out. */
    public void take(Candidate one) {
        begin(Preset.of(one), Draft.of(one));
    }

    /** Fills in what was checked before, as far as it is remembered. */
    public void take(Last before) {
        begin(Preset.of(before.address()), Draft.of(before));
    }

    private void begin(Preset kind, Draft draft) {
        putAway();
        fill(kind, draft);
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
        return found.offeredProperty();
    }

    /** Offers another one of what was found. */
    public void offer(Candidate one) {
        found.offer(one);
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

    /** What the system's key ring gave; it is used as long as no key is typed. */
    public LentKey lent() {
        return lent;
    }

    /** Changes whenever another key may be in force. */
    public Observable[] keys() {
        return new Observable[]{address, key, filledIn, lent.changes()};
    }

    private Optional<ApiKey> keyInForce() {
        return key.get().isEmpty() ? lent.at(base.getValue()).or(this::foundKey) : Optional.of(new ApiKey(key.get()));
    }

    /** What is worth saying before the check; nothing here stops it. */
    public List<Remark> remarks() {
        boolean signsIn = asFound().filter(one -> one.sources().containsKey(Provenance.LOGIN)).isPresent();
        return Remark.of(base.getValue(), keyInForce().isPresent(), signsIn).stream().toList();
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
