package dev.connectiondoctor.stage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** Everything that is known so far: all that a rule may look at. Immutable. */
public final class Observations {
    private static final Observations NONE = new Observations(new EnumMap<>(Stage.class));

    private final Map<Stage, StageResult> results;

    private Observations(Map<Stage, StageResult> results) {
        this.results = results;
    }

    public static Observations none() {
        return NONE;
    }

    public Observations with(StageResult result) {
        Map<Stage, StageResult> more = new EnumMap<>(Stage.class);
        more.putAll(results);
        more.put(result.stage(), result);
        return new Observations(more);
    }

    /** The result of a stage, or null if it has none yet. */
    public @Nullable StageResult result(Stage stage) {
        return results.get(stage);
    }

    /** All results so far, in stage order. */
    public List<StageResult> results() {
        return List.copyOf(results.values());
    }

    public Optional<SettingsEvidence> settings() {
        return evidence(Stage.SETTINGS, SettingsEvidence.class);
    }

    public Optional<DnsEvidence> dns() {
        return evidence(Stage.DNS, DnsEvidence.class);
    }

    public Optional<ProxyEvidence> proxy() {
        return evidence(Stage.PROXY, ProxyEvidence.class);
    }

    public Optional<TcpEvidence> tcp() {
        return evidence(Stage.TCP, TcpEvidence.class);
    }

    public Optional<TlsEvidence> tls() {
        return evidence(Stage.TLS, TlsEvidence.class);
    }

    public Optional<FirstByteEvidence> firstByte() {
        return evidence(Stage.FIRST_BYTE, FirstByteEvidence.class);
    }

    public Optional<ModelsEvidence> models() {
        return evidence(Stage.MODELS, ModelsEvidence.class);
    }

    public Optional<ShortPromptEvidence> shortPrompt() {
        return evidence(Stage.SHORT_PROMPT, ShortPromptEvidence.class);
    }

    public Optional<LongStreamEvidence> longStream() {
        return evidence(Stage.LONG_STREAM, LongStreamEvidence.class);
    }

    /** The failure that stopped a stage, if one did. */
    public Optional<Failure> failure(Stage stage) {
        return results.get(stage) instanceof StageResult.Failed failed
                ? Optional.of(failed.failure())
                : Optional.empty();
    }

    /** Whether the stage got to its end. */
    public boolean completed(Stage stage) {
        return results.get(stage) instanceof StageResult.Completed;
    }

    /** Every experiment made, in stage order. */
    public List<Experiment> experiments() {
        return results.values().stream().flatMap(result -> result.experimentsMade().stream()).toList();
    }

    private <E extends Evidence> Optional<E> evidence(Stage stage, Class<E> type) {
        return Optional.ofNullable(results.get(stage))
                .map(StageResult::evidenceOrNull)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
