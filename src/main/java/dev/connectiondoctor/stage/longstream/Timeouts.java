package dev.connectiondoctor.stage.longstream;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.data.Table;

/** The known time-outs on the way ({@code timeouts.tsv}), and which of them fit what was measured. */
public final class Timeouts {
    private static final Timeouts KNOWN = load();

    private final List<Timeout> all;

    private Timeouts(List<Timeout> all) {
        this.all = all;
    }

    public static Timeouts known() {
        return KNOWN;
    }

    public List<Timeout> all() {
        return all;
    }

    /**
     * A time-out that may have been at work.
     *
     * @param seen the answer shows that its product is there
     * @param fits its usual time is the one that was measured
     */
    public record Suspect(Timeout timeout, boolean seen, boolean fits) {}

    /**
     * Those that may have cut a stream, the likeliest first: a product that is there and whose time fits, then others
     * whose time fits, then a product that is there and may have been set to another time.
     *
     * @param seconds measured
     * @param headers of the answer, by lower-case name
     */
    public List<Suspect> suspects(Timeout.Kind kind, double seconds, Map<String, String> headers) {
        return all.stream()
                .filter(timeout -> timeout.kind() == kind && !timeout.ruledOut(headers))
                .map(timeout -> new Suspect(timeout, timeout.seen(headers), timeout.fits(seconds)))
                .filter(suspect -> suspect.seen() || suspect.fits())
                .sorted(Comparator.comparingInt(Timeouts::rank))
                .toList();
    }

    private static int rank(Suspect suspect) {
        if (suspect.seen()) {
            return suspect.fits() ? 0 : 2;
        }
        return 1;
    }

    private static Timeouts load() {
        return new Timeouts(Table.rows(Timeouts.class, "timeouts.tsv").stream().map(Timeout::of).toList());
    }
}
