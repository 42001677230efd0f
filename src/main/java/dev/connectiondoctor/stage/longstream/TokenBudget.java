package dev.connectiondoctor.stage.longstream;

import java.util.List;

import dev.connectiondoctor.stage.http.TokenUsage;

/** Tokens are somebody's money: what one stage asks for stays, in all, below the ceiling that the user was told. */
final class TokenBudget {
    /** The answers asked for are numbers and line ends, of which one or the other is a token each two characters. */
    private static final double CHARACTERS_OF_A_TOKEN = 2;

    private TokenBudget() {}

    /** What is left of the ceiling. */
    static int left(int ceiling, List<LongStreamEvidence> streams) {
        return (int) Math.max(0, ceiling - streams.stream().mapToLong(TokenBudget::spent).sum());
    }

    /** By the service's own count; a stream that was cut never says, so there it is estimated from what came. */
    static long spent(LongStreamEvidence stream) {
        TokenUsage usage = stream.usage();
        long counted = usage == null ? 0 : usage.outputTokens();
        return stream.complete() && counted > 0
                ? counted
                : Math.max(counted, (long) Math.ceil(stream.rhythm().characters() / CHARACTERS_OF_A_TOKEN));
    }
}
