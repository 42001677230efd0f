package dev.connectiondoctor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.compare.Comparer;
import dev.connectiondoctor.compare.Comparison;
import dev.connectiondoctor.compare.JsonComparison;
import dev.connectiondoctor.compare.TextComparison;
import dev.connectiondoctor.redact.Around;
import dev.connectiondoctor.redact.Redaction;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.TextStyle;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.text.Messages;

/** {@code compare}: what differs between two saved reports, and what that says. Touches no network. */
final class CompareCommand {
    private final Console console;

    CompareCommand(Console console) {
        this.console = console;
    }

    static Syntax syntax(String program, Wording words) {
        return new Syntax("compare", program, words).positional("A")
                .positional("B")
                .value("--format", "FORMAT")
                .value("--output", "FILE")
                .value("--lang", "TAG");
    }

    /** @throws IOException if the comparison could not be written */
    int run(List<String> arguments, Messages messages) throws UsageError, IOException {
        Syntax syntax = syntax(console.program(), new Wording(messages));
        Given given = syntax.parse(arguments);
        if (given.help()) {
            console.print(syntax.usage(console));
            return ExitCode.HEALTHY;
        }
        return compare(given, given.messages(messages));
    }

    private int compare(Given given, Messages messages) throws UsageError, IOException {
        boolean json = json(given.value("--format", "text"));
        Path output = OutputFile.checked("--output", given.value("--output"));
        List<String> files = given.positionals();
        if (files.size() != 2) {
            throw new UsageError("compare-file-missing", Map.of("program", console.program()));
        }
        Comparison comparison = Comparer.standard()
                .compare(open(files.getFirst()), open(files.getLast()));
        deliver(comparison, json, output, messages);
        return comparison.different() ? ExitCode.PROBLEMS : ExitCode.HEALTHY;
    }

    /** Somebody else's report may hold what ours never do. */
    private static Report open(String file) throws UsageError {
        return Redaction.of(SavedFile.open(file), Around.UNKNOWN).apply(Set.of()).report();
    }

    private static boolean json(String format) throws UsageError {
        return switch (format) {
            case "text" -> false;
            case "json" -> true;
            default -> throw Values.bad("bad-compare-format", format);
        };
    }

    private void deliver(Comparison comparison, boolean json, @Nullable Path output, Messages messages)
            throws IOException {
        TextStyle style = output == null ? console.outStyle() : TextStyle.FILE;
        String text = json
                ? new JsonComparison(messages).write(comparison)
                : new TextComparison(messages, style).write(comparison);
        if (output != null) {
            OutputFile.write(output, text);
            console.say(new Wording(messages).text("compare.written", Map.of("file", output)));
        } else if (json) {
            console.printJson(text);
        } else {
            console.print(text);
        }
    }
}
