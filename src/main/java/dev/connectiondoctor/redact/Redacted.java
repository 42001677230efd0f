package dev.connectiondoctor.redact;

import java.util.List;

import dev.connectiondoctor.report.Report;

/**
 * A report without what was to be taken out of it.
 *
 * @param swaps what was replaced, in the order in which it first occurs
 */
public record Redacted(Report report, List<Swap> swaps) {

    /** How often something of this kind was replaced. */
    public int count(Kind kind) {
        return swaps.stream().filter(swap -> swap.kind() == kind).mapToInt(Swap::count).sum();
    }
}
