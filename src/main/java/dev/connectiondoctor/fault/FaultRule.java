package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;

/**
 * One thing that can be wrong. A rule is a pure function of what was observed: it never touches the network, a clock or
 * a file, and on a healthy line it says nothing.
 */
public interface FaultRule {
    /** The stable id of the finding that this rule makes. */
    String id();

    /** The finding, if what was observed shows it. */
    Optional<Finding> judge(Observations seen);

    /**
     * Ids of findings that are mere consequences when this rule's finding is there: they are left out. An entry that
     * ends in {@code .*} stands for a whole group.
     */
    default Set<String> explains() {
        return Set.of();
    }

    /** Those of {@link #explains()} that this very finding explains: one that does no harm explains no harm. */
    default Set<String> explains(Finding found) {
        return explains();
    }
}
