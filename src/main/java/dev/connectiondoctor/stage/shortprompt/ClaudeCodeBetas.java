package dev.connectiondoctor.stage.shortprompt;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.data.Table;

/**
 * The features that Claude Code asks for ahead of time, in a header of their own, from {@code claude-code-betas.tsv} (as
 * version 2.1.328 does at an address that is not Anthropic's). Of some it lets go by itself when they are refused.
 */
final class ClaudeCodeBetas {
    static final String HEADER = "anthropic-beta";
    /** The variable that switches all but a few of them off. */
    static final String SWITCH = "CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS";
    private static final List<String[]> KNOWN = Table.rows(ClaudeCodeBetas.class, "claude-code-betas.tsv");

    private ClaudeCodeBetas() {}

    /** Those that it does not let go of. */
    static List<String> insistedOn() {
        return sent(Set.of("always", "unless-switched-off"));
    }

    /** Those that it asks for even when they are switched off. */
    static List<String> unconditional() {
        return sent(Set.of("always"));
    }

    static boolean switchedOff(@Nullable String value) {
        return value != null && !value.isBlank() && !value.equals("0") && !value.equals("false");
    }

    private static List<String> sent(Set<String> when) {
        return KNOWN.stream().filter(row -> when.contains(row[1])).map(row -> row[0]).toList();
    }
}
