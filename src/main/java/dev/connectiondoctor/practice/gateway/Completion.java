package dev.connectiondoctor.practice.gateway;

import java.util.List;

/**
 * What the practice model says to a prompt.
 *
 * @param id of this answer
 * @param pieces the text as it is streamed, piece by piece
 * @param cut the answer ended because the most tokens that were asked for were used
 * @param usageWanted whether a stream is to end with its usage where that is optional
 */
record Completion(String id, String model, List<String> pieces, int inputTokens, int outputTokens, boolean cut,
        boolean usageWanted) {

    String text() {
        return String.join("", pieces);
    }
}
