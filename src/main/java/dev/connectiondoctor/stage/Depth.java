package dev.connectiondoctor.stage;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How far a check goes. */
public enum Depth {
    /** Up to the list of models; uses no tokens. */
    QUICK("quick", EnumSet.range(Stage.SETTINGS, Stage.MODELS)),
    /** Every stage, within a stated token ceiling. */
    FULL("full", EnumSet.allOf(Stage.class)),
    /** Every stage, and tests that wait for minutes. */
    ENDURANCE("endurance", EnumSet.allOf(Stage.class));

    private final String id;
    private final Set<Stage> stages;

    Depth(String id, Set<Stage> stages) {
        this.id = id;
        this.stages = Set.copyOf(stages);
    }

    public String id() {
        return id;
    }

    public Set<Stage> stages() {
        return stages;
    }

    public static Optional<Depth> byId(String id) {
        return Arrays.stream(values()).filter(depth -> depth.id.equals(id)).findFirst();
    }
}
