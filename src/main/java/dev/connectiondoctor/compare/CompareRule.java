package dev.connectiondoctor.compare;

import java.util.Optional;
import java.util.Set;

/** One thing that the difference between two reports can say. A pure function of both, silent on what was not run. */
interface CompareRule {
    /** The stable id of the remark that this rule makes; its words are under {@code compare.<id>}. */
    String id();

    /** The remark, if both reports together show it. */
    Optional<Remark> judge(Pair pair);

    /** Ids of remarks that say less of these reports, and are left out beside this one. */
    default Set<String> explains(Pair pair) {
        return Set.of();
    }
}
