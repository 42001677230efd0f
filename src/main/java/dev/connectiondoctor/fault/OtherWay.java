package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.RouteRow;

/**
 * A way to the service beside the one in use, by which the same question is answered as it should be.
 *
 * @param pointer where it stands in the evidence of its stage
 */
record OtherWay(Ways ways, RouteRow row, Stage stage, String pointer) {
    /** What a service says to those who come without a key, if nothing is wrong. */
    private static final Set<Meaning> SOUND = Set.of(Meaning.FINE, Meaning.KEY_REJECTED);

    /** The first of them, where the way in use was refused with this meaning before any key was shown. */
    static Optional<OtherWay> answered(Observations seen, Meaning refusal) {
        HttpAnswer here = seen.firstByte().map(FirstByteEvidence::answer).orElse(null);
        Ways ways = Ways.of(seen).orElse(null);
        if (here == null || ways == null || Meaning.of(here) != refusal) {
            return Optional.empty();
        }
        return Stream.concat(
                among(ways, Stage.FIRST_BYTE, "otherWays/",
                        seen.firstByte().map(FirstByteEvidence::otherWays).orElse(List.of())),
                among(ways, Stage.PROXY, "routes/", ways.proxy().routes())).filter(OtherWay::isSound).findFirst();
    }

    private static Stream<OtherWay> among(Ways ways, Stage stage, String place, List<RouteRow> rows) {
        return IntStream.range(0, rows.size())
                .filter(at -> !Objects.equals(rows.get(at).proxy(), ways.proxy().url()))
                .mapToObj(at -> new OtherWay(ways, rows.get(at), stage, place + at));
    }

    private boolean isSound() {
        RouteRow.Request asked = row.request();
        return row.works() && asked != null && asked.answer() != null && SOUND.contains(Meaning.of(asked.answer()));
    }

    /** Whether it leads past every proxy. */
    boolean direct() {
        return row.proxy() == null;
    }

    String proxy() {
        return Objects.requireNonNullElse(row.proxy(), "");
    }

    String source() {
        return ProxyTrouble.source(row.source());
    }

    /** Makes tools take it; proven, as it was tried. */
    Fix fix() {
        String host = Subject.of(ways.seen()).host();
        ProxyEvidence used = ways.proxy();
        if (direct()) {
            return ProxyTrouble.except(ways.exceptionsWith(host),
                    new Trial.Proven("direct-works", Map.of("host", host)));
        }
        Trial proven = Ways.proven(row, host);
        return used.bypassedBy() == null
                ? ProxyTrouble.use(proxy(), proven)
                : Fixes.words("remove-proxy-exception", "remove").tried(proven);
    }
}
