package dev.connectiondoctor.stage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.stage.SkipReason.Kind;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Protocol;

/**
 * Which stages a check will run and what each of them waits for, known before anything is done.
 */
public final class Plan {
    private final Map<Stage, SkipReason> skipped = new EnumMap<>(Stage.class);
    private final boolean plain;
    private final boolean throughProxy;

    private Plan(Options options, boolean throughProxy) {
        BaseUrl base = options.endpoint().base();
        this.plain = base.usable() && !base.secure();
        this.throughProxy = throughProxy;
        leaveOut(options);
        if (plain) {
            skipped.put(Stage.TLS, SkipReason.of(Kind.PLAIN_HTTP));
        }
        if (throughProxy) {
            skipped.put(Stage.TCP, SkipReason.of(Kind.THROUGH_PROXY));
        }
        if (plain && !base.loopback() && !options.allowPlainHttp()) {
            endAtFirstByte(Kind.KEY_STAYS_HOME);
        }
        if (options.endpoint().key() == null && options.sources().containsKey("login")) {
            endAtFirstByte(Kind.LOGIN_STAYS_HOME);
        }
        if (options.endpoint().protocol() == Protocol.AUTO && options.sources().containsKey("speaks")) {
            endAtFirstByte(Kind.PROTOCOL_NOT_SPOKEN);
        }
    }

    private void endAtFirstByte(Kind why) {
        EnumSet.range(Stage.MODELS, Stage.LONG_STREAM)
                .forEach(stage -> skipped.putIfAbsent(stage, SkipReason.of(why)));
    }

    /** @param throughProxy whether connections to the endpoint go through a proxy */
    public static Plan of(Options options, boolean throughProxy) {
        return new Plan(options, throughProxy);
    }

    /** Why a stage will not be run, or null if it will. */
    public @Nullable SkipReason skipped(Stage stage) {
        return skipped.get(stage);
    }

    /** The stages that will be run, in order. */
    public Set<Stage> planned() {
        Set<Stage> planned = EnumSet.allOf(Stage.class);
        planned.removeAll(skipped.keySet());
        return planned;
    }

    /** Whether a planned stage can begin: every stage that it waits for is over. */
    public boolean ready(Stage stage, Observations seen) {
        return awaited(stage).stream().allMatch(earlier -> isOver(earlier, seen));
    }

    /** The stage that did not get far enough for this one, once it is ready. */
    public Optional<Stage> obstacle(Stage stage, Observations seen) {
        return needs(stage).stream()
                .filter(earlier -> skipped.get(earlier) == null && !seen.completed(earlier))
                .findFirst();
    }

    private void leaveOut(Options options) {
        Set<Stage> asked = options.only().isEmpty() ? EnumSet.allOf(Stage.class) : withNeeds(options.only());
        for (Stage stage : Stage.values()) {
            if (!options.depth().stages().contains(stage) && !options.only().contains(stage)) {
                skipped.put(stage, SkipReason.of(Kind.DEPTH));
            } else if (!asked.contains(stage)) {
                skipped.put(stage, SkipReason.of(Kind.NOT_ASKED_FOR));
            }
        }
    }

    private Set<Stage> withNeeds(Set<Stage> only) {
        Set<Stage> all = EnumSet.noneOf(Stage.class);
        only.forEach(stage -> addWithNeeds(stage, all));
        return all;
    }

    private void addWithNeeds(Stage stage, Set<Stage> all) {
        if (all.add(stage)) {
            awaited(stage).forEach(earlier -> addWithNeeds(earlier, all));
        }
    }

    private boolean isOver(Stage earlier, Observations seen) {
        return skipped.get(earlier) != null || seen.result(earlier) != null;
    }

    /** Stages that must be over before this one, whatever came of them. */
    private List<Stage> awaited(Stage stage) {
        List<Stage> awaited = new ArrayList<>(needs(stage));
        if (stage == Stage.SHORT_PROMPT) {
            awaited.add(Stage.MODELS);
        }
        return awaited;
    }

    /** Stages that must have got to their end. The models route may fail alone, so a prompt does not need it. */
    private List<Stage> needs(Stage stage) {
        return switch (stage) {
            case SETTINGS -> List.of();
            case DNS, PROXY -> List.of(Stage.SETTINGS);
            case TCP -> List.of(Stage.DNS);
            case TLS -> List.of(throughProxy ? Stage.PROXY : Stage.TCP);
            case FIRST_BYTE, MODELS, SHORT_PROMPT -> List.of(line());
            case LONG_STREAM -> List.of(Stage.SHORT_PROMPT);
        };
    }

    /** The stage after which requests can be made. */
    private Stage line() {
        if (!plain) {
            return Stage.TLS;
        }
        return throughProxy ? Stage.PROXY : Stage.TCP;
    }
}
