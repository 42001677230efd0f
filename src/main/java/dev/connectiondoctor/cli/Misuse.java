package dev.connectiondoctor.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says what is wrong with a command line without repeating a value. */
final class Misuse {
    private static final Pattern OPTION_NAME = Pattern.compile("-{1,2}[a-z]{1,12}(-[a-z]{1,12}){0,3}");

    private Misuse() {}

    static UsageError of(CommandLine.ParameterException wrong, String command, Collection<String> options) {
        return switch (wrong) {
            case CommandLine.UnmatchedArgumentException stray -> stray(stray.getUnmatched(), command, options);
            case CommandLine.MissingParameterException missing when !missing.getMissing().isEmpty() ->
                about("value-missing", missing.getMissing().getFirst());
            case CommandLine.OverwrittenOptionException twice -> about("given-twice", twice.getOverwritten());
            default -> wrong.getArgSpec() == null
                    ? new UsageError("cannot-read", Map.of("command", command))
                    : about("value-unexpected", wrong.getArgSpec());
        };
    }

    private static UsageError about(String key, ArgSpec argument) {
        return new UsageError(key, Map.of("option",
                argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel()));
    }

    private static UsageError stray(List<String> unmatched, String command, Collection<String> options) {
        String first = unmatched.getFirst();
        String name = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
        if (unmatched.stream().anyMatch(Quoted::looksSecret) || asksForKey(name)) {
            return new UsageError("key-as-argument");
        }
        if (OPTION_NAME.matcher(name).matches()) {
            return new UsageError("unknown-option",
                    Map.of("option", name, "nearest", Nearest.to(name, options, 1).getFirst()));
        }
        return first.startsWith("http://") || first.startsWith("https://")
                ? new UsageError("address-as-argument")
                : new UsageError("stray-argument", Map.of("command", command));
    }

    private static boolean asksForKey(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith("-") && (lower.contains("key") || lower.contains("token") || lower.contains("secret"));
    }
}
