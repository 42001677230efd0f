package dev.connectiondoctor.stage.longstream;

import java.util.List;
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

    /** How much farther than the cut it must have come: more than timers drift. */
    private static final double BEYOND = 1.1;
    private static final long FEWEST_EVENTS = 20;
    private static final double MOST_OF_THE_TIME = 0.5;
    private static final double FLOWING = 0.3;
    private static final int EVENTS_OF_A_BURST = 4;
    private static final int BLOCKS = 3;

    /** @param usual the usual ones, the first first: one, or two that were cut or held back alike */
    static WayOutcome of(List<LongStreamEvidence> usual, LongStreamEvidence other) {
        LongStreamEvidence first = usual.getFirst();
        boolean flowing = CutPattern.isBroken(first) && !CutPattern.endedInSilence(first);
        return flowing ? ofCutInFlow(usual, other) : of(first, other);
    }

    private static WayOutcome of(LongStreamEvidence usual, LongStreamEvidence other) {
        if (stalled(usual)) {
            return other.complete() ? COMES_THROUGH : stalled(other) || CutPattern.isBroken(other) ? SAME : UNCLEAR;
        }
        return CutPattern.isBroken(usual) ? ofCutInSilence(usual, other) : ofHeldBack(usual, other);
    }

    /** Whether a stream began and then nothing came any more. */
    static boolean stalled(LongStreamEvidence stream) {
        return stream.status() >= 200 && stream.status() < 300 && stream.endedBy() == EndedBy.SILENCE;
    }

    private static WayOutcome ofCutInSilence(LongStreamEvidence usual, LongStreamEvidence other) {
        boolean beyond = other.survivedSilenceMs() >= usual.silenceBeforeEndMs();
        return CutPattern.isBroken(other) ? SAME : other.complete() && beyond ? COMES_THROUGH : UNCLEAR;
    }

    /**
     * Two that were cut at different times were not cut by a clock: then it matters only how far they came. Of two that
     * were, the shorter one is nearer to the limit, since a busy computer only adds to it.
     */
    private static WayOutcome ofCutInFlow(List<LongStreamEvidence> usual, LongStreamEvidence other) {
        if (CutPattern.isBroken(other)) {
            return SAME;
        }
        boolean byChance = usual.size() > 1 && CutPattern.of(usual.get(0), usual.get(1)) == CutPattern.DIFFERENT;
        boolean beyond = byChance
                ? usual.stream().allMatch(cut -> farther(cut, other))
                : usual.stream().anyMatch(cut -> longer(cut, other) && farther(cut, other));
        return other.complete() && beyond ? COMES_THROUGH : UNCLEAR;
    }

    private static boolean longer(LongStreamEvidence cut, LongStreamEvidence other) {
        return other.totalMs() >= BEYOND * cut.totalMs();
    }

    private static boolean farther(LongStreamEvidence cut, LongStreamEvidence other) {
        return other.bytes() >= BEYOND * cut.bytes();
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
