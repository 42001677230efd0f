package dev.connectiondoctor.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.connectiondoctor.report.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options of one command. Every value is taken as text and read by us: then no complaint of the parser ever repeats
 * what was typed.
 */
final class Syntax {
    private static final int HELP_COLUMN = 29;

    private final String command;
    private final String program;
    private final Wording words;
    private final List<Consumer<CommandSpec>> parts = new ArrayList<>();
    private int mostPositionals;

    /** @param command {@code check} or {@code practice}; its texts are under {@code <command>.…} */
    Syntax(String command, String program, Wording words) {
        this.command = command;
        this.program = program;
        this.words = words;
    }

    private CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(program + " " + command);
        spec.usageMessage()
                .description(words.text(command + ".about"), "")
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .footer("", words.text(command + ".more", Map.of("program", program)))
                .optionListHeading("%n");
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .description(words.text("help.option"))
                .build());
        parts.forEach(part -> part.accept(spec));
        return spec;
    }

    Syntax value(String option, String label) {
        return with(spec -> spec.addOption(option(option).paramLabel(label).type(String.class).build()));
    }

    Syntax values(String option, String label) {
        return with(spec -> spec
                .addOption(option(option).paramLabel(label).type(List.class).auxiliaryTypes(String.class).build()));
    }

    Syntax flag(String option) {
        return with(spec -> spec.addOption(option(option).type(boolean.class).build()));
    }

    /** One word more, behind those before it. */
    Syntax positional(String label) {
        String index = String.valueOf(mostPositionals);
        mostPositionals++;
        return with(spec -> spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(label)
                .index(index)
                .arity("0..1")
                .type(String.class)
                .description(words.text(command + "." + label))
                .build()));
    }

    /** Any number of words, which belong together. */
    Syntax positionals(String label) {
        mostPositionals = Integer.MAX_VALUE;
        return with(spec -> spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(label)
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(words.text(command + "." + label))
                .build()));
    }

    private Syntax with(Consumer<CommandSpec> part) {
        parts.add(part);
        return this;
    }

    private OptionSpec.Builder option(String name) {
        return OptionSpec.builder(name).description(words.text(command + "." + name.substring(2)));
    }

    /** @throws UsageError if the arguments do not fit; its message repeats no value */
    Given parse(List<String> arguments) throws UsageError {
        return arguments.size() <= mostPositionals && Given.isWords(arguments)
                ? Given.words(arguments)
                : parsed(arguments);
    }

    private Given parsed(List<String> arguments) throws UsageError {
        CommandSpec spec = spec();
        try {
            return given(commandLine(spec).parseArgs(arguments.toArray(String[]::new)));
        } catch (CommandLine.ParameterException e) {
            throw Misuse.of(e, command, spec.optionsMap().keySet());
        }
    }

    private static Given given(ParseResult parsed) {
        Map<String, List<String>> options = new HashMap<>();
        parsed.matchedOptions()
                .forEach(option -> options.put(option.longestName(),
                        option.typeInfo().isBoolean() ? List.of() : option.stringValues()));
        return new Given(parsed.isUsageHelpRequested(), options,
                parsed.matchedPositionals().stream().flatMap(words -> words.stringValues().stream()).toList());
    }

    String usage(Console console) {
        Ansi ansi = console.colour().out() ? Ansi.ON : Ansi.OFF;
        return commandLine(spec()).setUsageHelpWidth(console.outStyle().width()).getUsageMessage(ansi);
    }

    /** No file is read because an argument begins with an at sign, and nothing is filled in from the environment. */
    private static CommandLine commandLine(CommandSpec spec) {
        return new CommandLine(spec).setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setUsageHelpLongOptionsMaxWidth(HELP_COLUMN);
    }
}
