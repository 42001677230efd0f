package dev.connectiondoctor.stage.longstream;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.RouteRow;

/**
 * Does an answer that is stalls, or is cut or held back and not only once, come through by another way? One way after another is
 * gone, within the tokens and the time that are left.
 */
final class WayTrials {
    private static final int FEWEST_TOKENS = 32;
    private static final double LONGER = 1.5;
    private static final String HTTP2 = "HTTP/2";
    private static final String NOT_PACKED = "identity";

    private final ProbeContext context;
    private final StreamAsking asking;
    private final LongStreamEvidence first;
    private final List<LongStreamEvidence> usual;
    private final List<LongStreamEvidence> made = new ArrayList<>();
    private final List<LongStreamEvidence> others = new ArrayList<>();
    private final List<Experiment> experiments = new ArrayList<>();

    /** @param again the same or a shorter answer by the same way, as far as it was asked for */
    WayTrials(ProbeContext context, StreamAsking asking, LongStreamEvidence first, List<LongStreamEvidence> again) {
        this.context = context;
        this.asking = asking;
        this.first = first;
        usual = Stream.concat(Stream.of(first), again.stream()).toList();
        made.addAll(usual);
    }

    List<Experiment> experiments() {
        return List.copyOf(experiments);
    }

    /** The answers that came by other ways. */
    List<LongStreamEvidence> answers() {
        return List.copyOf(others);
    }

    void run() throws InterruptedException {
        List<StreamWay> ways = ways(context.seen(), first,
                usual.stream().skip(1).findFirst());
        for (StreamWay way : ways) {
            go(way, TokenBudget.left(context.limits().outputTokens(), made) / (ways.size() - ways.indexOf(way)));
        }
    }

    /** The ways that can be gone and might tell something; none if nothing is wrong. */
    static List<StreamWay> ways(Observations seen, LongStreamEvidence first, Optional<LongStreamEvidence> second) {
        boolean cutTwice = CutPattern.isBroken(first) && second.filter(CutPattern::isBroken).isPresent();
        boolean heldBack = HeldBack.of(first, second.orElse(null)) != HeldBack.NOT;
        if (!cutTwice && !heldBack && !WayOutcome.stalled(first)) {
            return List.of();
        }
        Stream<StreamWay> direct = directMayWork(seen) ? Stream.of(StreamWay.DIRECT) : Stream.empty();
        Stream<StreamWay> older = HTTP2.equals(first.httpVersion()) ? Stream.of(StreamWay.HTTP1) : Stream.empty();
        Stream<StreamWay> packed = heldBack && NOT_PACKED.equals(first.encoding())
                ? Stream.of(StreamWay.PACKED)
                : Stream.empty();
        return Stream.of(direct, older, packed).flatMap(way -> way).toList();
    }

    /** Whether the check goes through a proxy, and a direct line is not known to lead nowhere. */
    private static boolean directMayWork(Observations seen) {
        return seen.proxy()
                .filter(proxy -> proxy.url() != null)
                .filter(proxy -> proxy.route(ProxyEvidence.DIRECT_ROUTE).map(RouteRow::works).orElse(true))
                .isPresent();
    }

    private void go(StreamWay way, int tokens) throws InterruptedException {
        double spent = made.stream().mapToDouble(LongStreamEvidence::totalMs).sum();
        Duration time = context.limits().stream().minus(Duration.ofMillis((long) spent));
        if (tokens < FEWEST_TOKENS || time.toMillis() < LONGER * first.totalMs()) {
            return;
        }
        context.progress().accept(Progress.of("stream-again"));
        try {
            StreamAsking another = asking.by(way);
            if (way == StreamWay.DIRECT && !another.isThere()) {
                return;
            }
            LongStreamEvidence other = another.stream(tokens, time).evidence();
            experiments.add(new Experiment(way.id(), Stage.LONG_STREAM, seen(way, false, first),
                    seen(way, true, other), WayOutcome.of(usual, other).id()));
            made.add(other);
            others.add(other.withoutReads());
        } catch (IOException _) {
            Interruption.check();
        }
    }

    private static Map<String, Object> seen(StreamWay way, boolean other, LongStreamEvidence stream) {
        Map<String, Object> seen = StreamTrials.seen(stream);
        seen.put("way", switch (way) {
            case DIRECT -> other ? "direct" : "proxy";
            case HTTP1 -> other ? "HTTP/1.1" : HTTP2;
            case PACKED -> other ? "gzip" : NOT_PACKED;
        });
        return seen;
    }
}
