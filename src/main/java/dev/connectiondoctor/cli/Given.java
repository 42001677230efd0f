package dev.connectiondoctor.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ParseResult;

/** What was given on the command line. */
record Given(ParseResult parsed) {
    boolean help() {
        return parsed.isUsageHelpRequested();
    }

    boolean has(String option) {
        return parsed.hasMatchedOption(option);
    }

    @Nullable
    String value(String option) {
        return parsed.matchedOptionValue(option, null);
    }

    String value(String option, String otherwise) {
        return parsed.matchedOptionValue(option, otherwise);
    }

    List<String> values(String option) {
        return parsed.matchedOptionValue(option, List.of());
    }

    @Nullable
    String positional() {
        return positional(0);
    }

    @Nullable
    String positional(int index) {
        return parsed.matchedPositionalValue(index, null);
    }

    List<String> positionals() {
        return parsed.matchedPositionalValue(0, List.of());
    }
}
