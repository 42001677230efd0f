package dev.connectiondoctor.stage.longstream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;

/**
 * Asks for another answer where comparing with it settles something, and only within the tokens and the time that the
 * first one left. A stream that went well is never repeated.
 */
final class StreamTrials {
    static final String FLOWING = "flowing-stream";
    static final String SILENT = "silent-stream";
    static final String SHORTER = "shorter-answer";
    static final String BLOCKS = "blocks-again";
    private static final int FEWEST_TOKENS = 32;
    private static final long SHORTER_BY = 4;
    /** A cut stream lasts about as long the second time; some slack is for a slower start. */
    private static final double LONGER = 1.5;

    private final ProbeContext context;
    private final StreamAsking asking;
    private final LongStreamEvidence first;
    private final List<LongStreamEvidence> again = new ArrayList<>();
    private final List<LongStreamEvidence> otherWays = new ArrayList<>();
    private final List<Experiment> experiments = new ArrayList<>();

    StreamTrials(ProbeContext context, StreamAsking asking, LongStreamEvidence first) {
        this.context = context;
        this.asking = asking;
        this.first = first;
    }

    List<LongStreamEvidence> again() {
        return List.copyOf(again);
    }

    List<LongStreamEvidence> otherWays() {
        return List.copyOf(otherWays);
    }

    List<Experiment> experiments() {
        return List.copyOf(experiments);
    }

    void run() throws InterruptedException {
        int left = TokenBudget.left(context.limits().outputTokens(), List.of(first));
        if (CutPattern.isBroken(first)) {
            boolean silent = CutPattern.endedInSilence(first);
            compare(silent ? SILENT : FLOWING, left);
        } else if (HeldBack.looksWhole(first)) {
            compare(SHORTER, (int) Math.min(left, Math.max(FEWEST_TOKENS, TokenBudget.spent(first) / SHORTER_BY)));
        } else if (HeldBack.looksBlocked(first) && HeldBack.of(first, null) == HeldBack.NOT) {
            compare(BLOCKS, left);
        }
        WayTrials ways = new WayTrials(context, asking, first, again);
        ways.run();
        experiments.addAll(ways.experiments());
        otherWays.addAll(ways.answers());
    }

    private void compare(String id, int tokens) throws InterruptedException {
        Duration time = context.limits().stream().minus(Duration.ofMillis((long) first.totalMs()));
        if (tokens < FEWEST_TOKENS || time.toMillis() < LONGER * first.totalMs()) {
            return;
        }
        context.progress().accept(Progress.of("stream-again"));
        LongStreamEvidence second = asking.stream(tokens, time).evidence().withoutReads();
        again.add(second);
        experiments.add(new Experiment(id, Stage.LONG_STREAM, seen(first), seen(second), outcome(id, second)));
    }

    private String outcome(String id, LongStreamEvidence second) {
        return switch (id) {
            case SHORTER -> HeldBack.of(first, second) == HeldBack.WHOLE ? "sooner" : "no-sooner";
            case BLOCKS -> HeldBack.of(first, second) == HeldBack.IN_BLOCKS ? "same-size" : "other-size";
            default -> CutPattern.of(first, second).id();
        };
    }

    /** What a trial shows of a stream. */
    static Map<String, Object> seen(LongStreamEvidence stream) {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("askedTokens", stream.askedTokens());
        seen.put("ended", stream.endedBy().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        seen.put("totalMs", stream.totalMs());
        seen.put("silenceBeforeEndMs", stream.silenceBeforeEndMs());
        seen.put("bytes", stream.bytes());
        if (stream.firstTokenMs() != null) {
            seen.put("firstTokenMs", stream.firstTokenMs());
        }
        return seen;
    }
}
