package dev.connectiondoctor.stage.http;

/** Tokens as the service counted them; zero where it did not say. */
public record TokenUsage(long inputTokens, long outputTokens) {
    public static final TokenUsage NONE = new TokenUsage(0, 0);

    public TokenUsage plus(TokenUsage more) {
        return new TokenUsage(inputTokens + more.inputTokens, outputTokens + more.outputTokens);
    }
}
