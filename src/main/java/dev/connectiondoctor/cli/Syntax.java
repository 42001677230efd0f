package dev.connectiondoctor.cli;

import java.util.List;
import java.util.Map;

import dev.connectiondoctor.report.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options of one command. Every value is taken as text and read by us: then no complaint of the parser ever repeats
 * what was typed.
 */
final class Syntax {
    private static final int HELP_COLUMN = 29;

    private final String command;
    private final Wording words;
    private final CommandSpec spec = CommandSpec.create();

    /** @param command {@code check} or {@code practice}; its texts are under {@code <command>.…} */
    Syntax(String command, String program, Wording words) {
        this.command = command;
        this.words = words;
        spec.name(program + " " + command);
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
    }

    Syntax value(String option, String label) {
        spec.addOption(option(option).paramLabel(label).type(String.class).build());
        return this;
    }

    Syntax values(String option, String label) {
        spec.addOption(option(option).paramLabel(label).type(List.class).auxiliaryTypes(String.class).build());
        return this;
    }

    Syntax flag(String option) {
        spec.addOption(option(option).type(boolean.class).build());
        return this;
    }

    Syntax positional(String label) {
        return positional(label, 0);
    }

    /** @param index its place among the arguments that belong to no option, from 0 */
    Syntax positional(String label, int index) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(label)
                .index(String.valueOf(index))
                .arity("0..1")
                .type(String.class)
                .description(words.text(command + "." + label))
                .build());
        return this;
    }

    /** Any number of words, which belong together. */
    Syntax positionals(String label) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(label)
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(words.text(command + "." + label))
                .build());
        return this;
    }

    private OptionSpec.Builder option(String name) {
        return OptionSpec.builder(name).description(words.text(command + "." + name.substring(2)));
    }

    /** @throws UsageError if the arguments do not fit; its message repeats no value */
    Given parse(List<String> arguments) throws UsageError {
        try {
            return new Given(commandLine().parseArgs(arguments.toArray(String[]::new)));
        } catch (CommandLine.ParameterException e) {
            throw Misuse.of(e, command, spec.optionsMap().keySet());
        }
    }

    String usage(Console console) {
        Ansi ansi = console.colour().out() ? Ansi.ON : Ansi.OFF;
        return commandLine().setUsageHelpWidth(console.outStyle().width()).getUsageMessage(ansi);
    }

    /** No file is read because an argument begins with an at sign, and nothing is filled in from the environment. */
    private CommandLine commandLine() {
        return new CommandLine(spec).setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setUsageHelpLongOptionsMaxWidth(HELP_COLUMN);
    }
}
