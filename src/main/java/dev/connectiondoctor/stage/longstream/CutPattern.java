package dev.connectiondoctor.stage.longstream;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;

/**
 * What two streams that broke off have in common. Silences and times are compared with each other, not with a clock: a
 * limit on silence shows as the same silence after different times, a limit on the whole as the same time after
 * different silences.
 */
public enum CutPattern {
    /** The same silence before the cut, after different times. */
    SAME_SILENCE,
    /** The same silence and the same time: the silence is the likelier cause, for the line flowed until then. */
    SAME_SILENCE_AND_TIME,
    /** The same time, whether it flowed or not. */
    SAME_TIME,
    /** The same time in full flow, and the same amount as well: either may be the limit. */
    SAME_TIME_AND_AMOUNT,
    /** Cut at different times, and not after the same silence. */
    DIFFERENT,
    /** The second came through. */
    ONCE,
    /** There is no second one to compare with, and this one was cut after a silence longer than any before. */
    SILENCE_SEEN_ONCE,
    /** There is no second one to compare with, and this one was cut while it flowed. */
    FLOW_SEEN_ONCE;

    /** No limit on silence is known to be shorter, and a busy computer is silent that long by itself. */
    private static final double QUIET_MS = 1_000;
    /** How much longer than all silences before it the last one must be to stand out. */
    private static final double QUIET_FACTOR = 2;
    /** What two runs of one timer may differ by on a busy computer, and what long ones may drift by. */
    private static final double SAME_MS = 1_000;
    private static final double SAME_SHARE = 0.05;
    /** No limit on a whole answer is known to be shorter; what ends sooner failed by itself. */
    private static final double SHORTEST_TOTAL_MS = 3_000;
    /** Two answers that were written at different speeds differ by more than this at the same moment. */
    private static final double SAME_AMOUNT = 0.002;

    /** Whether a stream was cut after its headers, by whomever: also one whose model had not yet said a word. */
    public static boolean isCut(LongStreamEvidence stream) {
        return isBroken(stream) && (stream.endedBy() == EndedBy.CLOSED || stream.endedBy() == EndedBy.RESET);
    }

    /** Whether a stream broke off after its headers, openly or hidden behind an end in good order. */
    static boolean isBroken(LongStreamEvidence stream) {
        boolean began = stream.status() >= 200 && stream.status() < 300;
        return began && !stream.complete() && switch (stream.endedBy()) {
            case CLOSED, RESET -> true;
            case CLEAN_END, TERMINAL_EVENT -> stream.firstTokenMs() != null;
            case SILENCE, ERROR_EVENT, CANCELLED, NOT_A_STREAM, LIMIT -> false;
        };
    }

    /** Whether the silence before the end is longer than every silence that the stream survived. */
    public static boolean endedInSilence(LongStreamEvidence stream) {
        return stream.silenceBeforeEndMs() >= QUIET_MS
                && stream.silenceBeforeEndMs() >= QUIET_FACTOR * stream.survivedSilenceMs();
    }

    /** @param second the same, asked for once more; null if it was not */
    public static CutPattern of(LongStreamEvidence first, @Nullable LongStreamEvidence second) {
        if (second == null || !isBroken(second) && !second.complete()) {
            return endedInSilence(first) ? SILENCE_SEEN_ONCE : FLOW_SEEN_ONCE;
        }
        return second.complete() ? afterSurvival(first, second) : ofTwo(first, second);
    }

    /** One that came through all the silence of the other says that there is no such limit. */
    private static CutPattern afterSurvival(LongStreamEvidence first, LongStreamEvidence second) {
        boolean comparable = second.survivedSilenceMs() >= first.silenceBeforeEndMs();
        return endedInSilence(first) && !comparable ? SILENCE_SEEN_ONCE : ONCE;
    }

    private static CutPattern ofTwo(LongStreamEvidence first, LongStreamEvidence second) {
        boolean sameTime = sameTime(first, second);
        boolean silent = endedInSilence(first) && endedInSilence(second);
        if (silent && same(first.silenceBeforeEndMs(), second.silenceBeforeEndMs())) {
            return sameTime ? SAME_SILENCE_AND_TIME : SAME_SILENCE;
        }
        if (!sameTime || Math.min(first.totalMs(), second.totalMs()) < SHORTEST_TOTAL_MS) {
            return DIFFERENT;
        }
        return sameAmount(first, second) ? SAME_TIME_AND_AMOUNT : SAME_TIME;
    }

    /** Some clocks begin to run with the request, others with the answer, which may be late on its own account. */
    private static boolean sameTime(LongStreamEvidence first, LongStreamEvidence second) {
        return same(first.totalMs(), second.totalMs()) || same(sinceHeaders(first), sinceHeaders(second));
    }

    private static double sinceHeaders(LongStreamEvidence stream) {
        return stream.totalMs() - Objects.requireNonNullElse(stream.headersMs(), 0.0);
    }

    private static boolean same(double one, double other) {
        return Math.abs(one - other) <= Math.max(SAME_MS, SAME_SHARE * Math.max(one, other));
    }

    private static boolean sameAmount(LongStreamEvidence first, LongStreamEvidence second) {
        long more = Math.max(first.bytes(), second.bytes());
        return Math.abs(first.bytes() - second.bytes()) <= SAME_AMOUNT * more;
    }

    /** The word for an experiment's outcome. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
