package dev.connectiondoctor.compare;

import java.util.List;

/**
 * Two reports, and what the difference between them says.
 *
 * @param remarks what says the most first; never empty
 * @param stages all nine, in order
 */
public record Comparison(Pair pair, List<Remark> remarks, List<StageComparison> stages) {
    public static final String SCHEMA = "connection-doctor/compare/1";

    /** Whether there is a difference that matters. */
    public boolean different() {
        return remarks.stream().anyMatch(Remark::matters);
    }
}
