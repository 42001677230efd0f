package dev.connectiondoctor.stage.longstream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.Outcome;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.stage.longstream.Endurance.Hold;
import dev.connectiondoctor.stage.longstream.Endurance.SilentAnswer;
import dev.connectiondoctor.target.StreamSignal;

/** What takes minutes: connections that rest, side by side, and an answer during which the line is silent. */
final class LongWaits {
    private static final Duration TOLD_EACH = Duration.ofSeconds(1);
    private static final int FEWEST_TOKENS = 32;

    private final ProbeContext context;
    private final List<Duration> rests;

    LongWaits(ProbeContext context) {
        this.context = context;
        rests = context.limits()
                .holds()
                .stream()
                .filter(rest -> rest.compareTo(context.limits().stream()) < 0)
                .sorted()
                .toList();
    }

    /**
     * Does the rest of the stage's work while connections rest, and tells how long they still have to.
     *
     * @return those left alone, and then as many that were kept alive by probes
     */
    List<Hold> holdWhile(Work work) throws InterruptedException {
        List<SideBySide.Task<List<Hold>>> tasks = new ArrayList<>();
        for (boolean probed : new boolean[]{false, true}) {
            rests.forEach(rest -> tasks.add(() -> List.of(new RestingLine(context, rest, probed).hold())));
        }
        tasks.add(this::tellTimeLeft);
        tasks.add(() -> {
            work.run();
            return List.of();
        });
        return SideBySide.all(tasks).stream().flatMap(List::stream).toList();
    }

    /** Work that may be interrupted. */
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }

    /** Whether probes keep alive what died without them; empty where nothing died. */
    static List<Experiment> probesCompared(Endurance endurance) {
        return endurance.soonestDropped()
                .flatMap(dead -> endurance.probed(dead).map(twin -> compared(dead, twin)))
                .stream()
                .toList();
    }

    private static Experiment compared(Hold dead, Hold twin) {
        return new Experiment("keep-alive-probes", Stage.LONG_STREAM, seen(dead), seen(twin),
                twin.outcome() == Endurance.Outcome.ANSWERED ? "help" : "no-help");
    }

    private static Map<String, Object> seen(Hold hold) {
        return Map.of("restSeconds", hold.askedSeconds(), "outcome",
                hold.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private List<Hold> tellTimeLeft() throws InterruptedException {
        long end = context.network().ticker().nanos() + (rests.isEmpty() ? 0 : rests.getLast().toNanos());
        for (long left = end - now(); left > 0; left = end - now()) {
            context.progress().accept(new Progress("resting", Map.of("left", Duration.ofNanos(left).toSeconds())));
            Thread.sleep(Duration.ofNanos(Math.min(left, TOLD_EACH.toNanos())));
        }
        return List.of();
    }

    private long now() {
        return context.network().ticker().nanos();
    }

    /**
     * The answer once more, in one piece, with the tokens that are left; null if these are too few.
     *
     * @param streams made before
     */
    @Nullable
    SilentAnswer silentAnswer(StreamAsking asking, List<LongStreamEvidence> streams) throws InterruptedException {
        int tokens = TokenBudget.left(context.limits().outputTokens(), streams);
        double spent = streams.stream().mapToDouble(LongStreamEvidence::totalMs).sum();
        Duration time = context.limits().stream().minus(Duration.ofMillis((long) spent));
        if (tokens < FEWEST_TOKENS || !time.isPositive()) {
            return null;
        }
        context.progress().accept(Progress.of("silent-answer"));
        long asked = now();
        Outcome outcome = asking.whole(tokens, time);
        double totalMs = context.network().ticker().millisSince(asked);
        return switch (outcome) {
            case Outcome.Answered(HttpAnswer answer, String text) -> new SilentAnswer(totalMs, answer.status(),
                    answer.isSuccess() && answer.bodyComplete(), null, usage(asking, answer, text));
            case Outcome.Lost lost -> new SilentAnswer(totalMs, lost.status(), false, lost.failure().kind().id(),
                    TokenUsage.NONE);
        };
    }

    private static TokenUsage usage(StreamAsking asking, HttpAnswer answer, String text) {
        StreamSignal.Usage counted = answer.isSuccess()
                ? asking.conversation().dialect().completion(text).usage()
                : null;
        return counted == null ? TokenUsage.NONE : new TokenUsage(counted.inputTokens(), counted.outputTokens());
    }
}
