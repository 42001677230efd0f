package dev.connectiondoctor.stage.longstream;

import org.jspecify.annotations.Nullable;

/**
 * In which beat the content of a stream came.
 *
 * @param contents events with content
 * @param characters of content
 * @param spanMs from the first to the last of them
 * @param untilMs from the request to the last of them
 * @param flowMs how much of that was no pause
 * @param bursts times that content came after a pause
 * @param hiddenTokens tokens that the model spent on thoughts that it did not send
 * @param blocks the bytes came in lumps with pauses between them; null if they did not
 */
public record Rhythm(long contents, long characters, double spanMs, double untilMs, double flowMs, long bursts,
        long hiddenTokens, @Nullable Blocks blocks) {
    public static final Rhythm NONE = new Rhythm(0, 0, 0, 0, 0, 0, 0, null);

    /**
     * Lumps of bytes, the last one left aside, for it holds what was left.
     *
     * @param count lumps
     * @param bytes of the one in the middle, by size
     * @param alike share of lumps whose size is within a tenth of that, 0 to 1
     * @param events events in a lump, on average
     * @param pauseMs the pause in the middle, by length
     * @param torn share of lumps that end in the middle of an event, 0 to 1
     */
    public record Blocks(int count, long bytes, double alike, double events, double pauseMs, double torn) {}
}
