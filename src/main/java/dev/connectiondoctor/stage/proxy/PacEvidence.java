package dev.connectiondoctor.stage.proxy;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The network's proxy script, and what it says about the service.
 *
 * @param address where it is fetched from
 * @param source the setting that names it, or {@code wpad} if it was looked for
 * @param fetched whether it was there
 * @param answers its answer in its own words, in the order in which they are to be tried
 * @param error why there is no answer ({@code not-fetched}, {@code not-a-script}, {@code too-large},
 *            {@code script-error}, {@code too-long}); null if there is one
 * @param detail what was seen of the error
 */
public record PacEvidence(String address, String source, boolean fetched, List<String> answers, @Nullable String error,
        @Nullable String detail) {

    public PacEvidence {
        answers = List.copyOf(answers);
    }
}
