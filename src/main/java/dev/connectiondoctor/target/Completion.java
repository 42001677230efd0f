package dev.connectiondoctor.target;

import org.jspecify.annotations.Nullable;

/**
 * An answer that was not streamed.
 *
 * @param text what the model wrote; may be empty, for example when all tokens went into reasoning
 * @param stopReason why the model stopped, in its own words; null if not said
 * @param usage tokens as the service counted them; null if it did not say
 */
public record Completion(String text, @Nullable String stopReason, StreamSignal.@Nullable Usage usage) {
    public static final Completion NONE = new Completion("", null, null);
}
