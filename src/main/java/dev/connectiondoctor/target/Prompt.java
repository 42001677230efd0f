package dev.connectiondoctor.target;

/**
 * What is to be asked of a model.
 *
 * @param outputTokens most tokens of the answer
 * @param streamed whether the answer is to come in pieces
 * @param tokenLimitName how the limit is called where a dialect knows two names for it
 */
public record Prompt(String model, String text, int outputTokens, boolean streamed, TokenLimitName tokenLimitName) {

    /** The two names of the token limit: services know the new one, the old one or both. */
    public enum TokenLimitName {
        MAX_COMPLETION_TOKENS("max_completion_tokens"), MAX_TOKENS("max_tokens");

        private final String id;

        TokenLimitName(String id) {
            this.id = id;
        }

        /** The name of the JSON member. */
        public String id() {
            return id;
        }

        public TokenLimitName other() {
            return this == MAX_TOKENS ? MAX_COMPLETION_TOKENS : MAX_TOKENS;
        }
    }

    /** The smallest prompt that proves that a model answers. */
    public static Prompt brief(String model, int outputTokens) {
        return new Prompt(model, "Reply with the word OK.", outputTokens, false, TokenLimitName.MAX_COMPLETION_TOKENS);
    }

    /** A prompt whose answer is long, for streaming. What no one asked before goes first: it defeats caches. */
    public static Prompt lengthy(String model, int outputTokens, String nonce) {
        return new Prompt(model, nonce + " Count from 1 to 600, one number per line. No other text.", outputTokens,
                true,
                TokenLimitName.MAX_COMPLETION_TOKENS);
    }

    public Prompt withStreamed(boolean value) {
        return new Prompt(model, text, outputTokens, value, tokenLimitName);
    }

    public Prompt withTokenLimitName(TokenLimitName value) {
        return new Prompt(model, text, outputTokens, streamed, value);
    }
}
