package dev.connectiondoctor.cli;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.text.Messages;

/**
 * What was given on the command line.
 *
 * @param help whether only the help is wanted
 * @param options by name, each with its values; a flag has none
 * @param positionals what is no option, in order
 */
record Given(boolean help, Map<String, List<String>> options, List<String> positionals) {
    Given {
        options = Map.copyOf(options);
        positionals = List.copyOf(positionals);
    }

    /** Words alone, which need no parser: it alone takes as long as a short command. */
    static Given words(List<String> arguments) {
        return new Given(false, Map.of(), arguments);
    }

    /** Whether no argument is an option; a dash alone is none. */
    static boolean isWords(List<String> arguments) {
        for (String argument : arguments) {
            if (argument.startsWith("-") && !argument.equals("-")) {
                return false;
            }
        }
        return true;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    @Nullable
    String value(String option) {
        List<String> values = values(option);
        return values.isEmpty() ? null : values.getFirst();
    }

    String value(String option, String otherwise) {
        List<String> values = values(option);
        return values.isEmpty() ? otherwise : values.getFirst();
    }

    List<String> values(String option) {
        return options.getOrDefault(option, List.of());
    }

    @Nullable
    String positional() {
        return positionals.isEmpty() ? null : positionals.getFirst();
    }

    /** The texts in the language that was asked for, else the usual ones. */
    Messages messages(Messages usual) throws UsageError {
        String language = value("--lang");
        return language == null ? usual : Messages.in(Values.language(language));
    }
}
