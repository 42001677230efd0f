package dev.connectiondoctor.stage.longstream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.longstream.Rhythm.Blocks;

/**
 * How an answer was held back on its way, if it was. Only the shape of one run and the ratio of two decide, so a slow
 * line or a busy computer changes nothing.
 */
public enum HeldBack {
    /** It came as a whole at its end, and a shorter one came so much sooner. */
    WHOLE,
    /** It came as a whole at its end; there is no other one to compare with. */
    WHOLE_SEEN_ONCE,
    /** It came in blocks of one size that end in the middle of events, or that were of that size twice. */
    IN_BLOCKS,
    NOT;

    /** Nobody minds an answer that is there after so short a wait, and on it no ratio can be relied upon. */
    private static final double WORTH_MS = 1_500;
    private static final long FEWEST_EVENTS = 20;
    /** What is written as it is thought up takes most of the time; what was held back takes next to none of it. */
    private static final double AT_ONCE = 0.1;
    /** Without another one to compare with. */
    private static final double AT_ONCE_ALONE = 0.05;
    private static final double WAIT = 0.5;
    /** A large buffer that is smaller than the answer lets it out in two or three goes. */
    private static final long MOST_BURSTS = 3;
    private static final double AT_ONCE_SHORT = 0.3;
    /** Characters a second; the fastest models known write half as many. */
    private static final double FASTEST = 20_000;
    private static final double SHORTER = 0.6;
    /** A first word that waits for the last one comes sooner in a shorter answer; a thoughtful model's does not. */
    private static final double SOONER = 0.7;
    private static final int FEWEST_BLOCKS = 3;
    private static final double MOST_BLOCKS = 0.75;
    /** Models themselves send a few words at a time. */
    private static final double EVENTS_OF_A_BLOCK = 4;
    private static final long SMALLEST_BLOCK = 1_024;
    /** Pauses that readers notice; a computer short of time makes shorter ones by itself. */
    private static final double PAUSE_MS = 300;
    private static final double TORN = 0.5;
    private static final double SAME_SIZE = 0.05;

    /** @param other the same answer or a shorter one, asked for once more; null if it was not */
    public static HeldBack of(LongStreamEvidence stream, @Nullable LongStreamEvidence other) {
        if (looksWhole(stream)) {
            return whole(stream, other);
        }
        Blocks blocks = stream.rhythm().blocks();
        boolean inBlocks = blocks != null && looksBlocked(stream) && (torn(blocks) || again(blocks, other));
        return inBlocks ? IN_BLOCKS : NOT;
    }

    /** Whether most of the time passed before the first word, and then all came in one go or very few. */
    static boolean looksWhole(LongStreamEvidence stream) {
        Rhythm rhythm = stream.rhythm();
        Double first = stream.firstTokenMs();
        boolean waited = first != null && rhythm.untilMs() >= WORTH_MS && first >= WAIT * rhythm.untilMs();
        return stream.complete() && waited && rhythm.hiddenTokens() == 0 && rhythm.bursts() <= MOST_BURSTS
                && rhythm.contents() >= FEWEST_EVENTS * rhythm.bursts() && atOnce(rhythm, AT_ONCE);
    }

    private static boolean atOnce(Rhythm rhythm, double share) {
        return rhythm.flowMs() <= share * rhythm.untilMs();
    }

    /** Whether the bytes came in lumps of one size. */
    static boolean looksBlocked(LongStreamEvidence stream) {
        Blocks blocks = stream.rhythm().blocks();
        return stream.complete() && blocks != null && blocks.count() >= FEWEST_BLOCKS && blocks.alike() >= MOST_BLOCKS
                && blocks.events() >= EVENTS_OF_A_BLOCK && blocks.bytes() >= SMALLEST_BLOCK
                && blocks.pauseMs() >= PAUSE_MS;
    }

    /** Whether lumps end anywhere, as those of a buffer do; a model's own end with an event. */
    static boolean torn(Blocks blocks) {
        return blocks.torn() >= TORN;
    }

    /** Whether it came faster than any model writes; then it was written before. */
    private static boolean faster(Rhythm rhythm) {
        return rhythm.bursts() == 1 && atOnce(rhythm, AT_ONCE_ALONE)
                && rhythm.characters() > FASTEST * rhythm.flowMs() / 1000;
    }

    private static HeldBack whole(LongStreamEvidence stream, @Nullable LongStreamEvidence shorter) {
        if (shorter == null || !shorter.complete()) {
            return faster(stream.rhythm()) ? WHOLE_SEEN_ONCE : NOT;
        }
        Double first = stream.firstTokenMs();
        Double sooner = shorter.firstTokenMs();
        boolean comparable = shorter.rhythm().characters() <= SHORTER * stream.rhythm().characters()
                && atOnce(shorter.rhythm(), AT_ONCE_SHORT);
        return comparable && first != null && sooner != null && sooner <= SOONER * first ? WHOLE : NOT;
    }

    private static boolean again(Blocks blocks, @Nullable LongStreamEvidence other) {
        Blocks others = other == null || !looksBlocked(other) ? null : other.rhythm().blocks();
        return others != null && Math.abs(others.bytes() - blocks.bytes()) <= SAME_SIZE * blocks.bytes();
    }
}
