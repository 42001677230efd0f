package dev.connectiondoctor.stage.dns;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

import dev.connectiondoctor.data.Table;
import dev.connectiondoctor.net.NoProxy;

/**
 * The addresses of the large networks that stand in front of services, as they publish them. They are data, in
 * {@code edges.tsv}, each with the date of its list; as lists change, a match is a hint and no proof.
 */
final class KnownEdges {
    private static final KnownEdges STANDARD = load();

    private final List<Range> ranges;

    /** @param edge its id, as the table of answerers has it */
    private record Range(String edge, String block) {}

    private KnownEdges(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    static KnownEdges standard() {
        return STANDARD;
    }

    /** The id of the edge whose address it is, if it is one. */
    Optional<String> of(InetAddress address) {
        return ranges.stream()
                .filter(range -> NoProxy.inBlock(range.block(), address))
                .map(Range::edge)
                .findFirst();
    }

    private static KnownEdges load() {
        return new KnownEdges(Table.rows(KnownEdges.class, "edges.tsv")
                .stream()
                .map(cells -> new Range(cells[0], cells[1]))
                .toList());
    }
}
