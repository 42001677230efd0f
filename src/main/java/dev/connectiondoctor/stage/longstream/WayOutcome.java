package dev.connectiondoctor.stage.longstream;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;

/** What an answer that came by another way says about the usual one, on which it was cut or held back. */
enum WayOutcome {
    /** It came as it should, past what the other did not survive. */
    COMES_THROUGH,
    /** It was cut or held back as well. */
    SAME,
    /** It ended too soon to tell, or otherwise. */
    UNCLEAR;

    /** How much longer than until the cut it must have lasted: more than timers drift. */
    private static final double BEYOND = 1.1;
    private static final long FEWEST_EVENTS = 20;
    private static final double MOST_OF_THE_TIME = 0.5;
    private static final double FLOWING = 0.3;
    private static final int EVENTS_OF_A_BURST = 4;
    private static final int BLOCKS = 3;

    static WayOutcome of(LongStreamEvidence usual, LongStreamEvidence other) {
        if (stalled(usual)) {
            return other.complete() ? COMES_THROUGH : stalled(other) || CutPattern.isBroken(other) ? SAME : UNCLEAR;
        }
        return CutPattern.isBroken(usual) ? ofCut(usual, other) : ofHeldBack(usual, other);
    }

    /** Whether a stream began and then nothing came any more. */
    static boolean stalled(LongStreamEvidence stream) {
        return stream.status() >= 200 && stream.status() < 300 && stream.endedBy() == EndedBy.SILENCE;
    }

    private static WayOutcome ofCut(LongStreamEvidence usual, LongStreamEvidence other) {
        if (CutPattern.isBroken(other)) {
            return SAME;
        }
        boolean beyond = CutPattern.endedInSilence(usual)
                ? other.survivedSilenceMs() >= usual.silenceBeforeEndMs()
                : other.totalMs() >= BEYOND * usual.totalMs() && other.bytes() >= BEYOND * usual.bytes();
        return other.complete() && beyond ? COMES_THROUGH : UNCLEAR;
    }

    private static WayOutcome ofHeldBack(LongStreamEvidence usual, LongStreamEvidence other) {
        boolean whole = HeldBack.looksWhole(usual);
        if (whole ? HeldBack.looksWhole(other) : HeldBack.looksBlocked(other)) {
            return SAME;
        }
        return flows(other) && (whole || fills(usual.rhythm().blocks(), other)) ? COMES_THROUGH : UNCLEAR;
    }

    /** Whether the words came one by one, over most of the time. */
    private static boolean flows(LongStreamEvidence stream) {
        Rhythm rhythm = stream.rhythm();
        boolean oneByOne = rhythm.flowMs() >= FLOWING * rhythm.untilMs()
                || rhythm.bursts() * EVENTS_OF_A_BURST >= rhythm.contents();
        return stream.complete() && rhythm.contents() >= FEWEST_EVENTS && oneByOne
                && rhythm.spanMs() >= MOST_OF_THE_TIME * rhythm.untilMs()
                && (rhythm.blocks() == null || rhythm.blocks().events() < EVENTS_OF_A_BURST);
    }

    /** Whether it is long enough to have filled the buffer of the other several times. */
    private static boolean fills(Rhythm.@Nullable Blocks blocks, LongStreamEvidence other) {
        return blocks != null && other.bytes() >= BLOCKS * blocks.bytes();
    }

    /** The word for an experiment's outcome. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
