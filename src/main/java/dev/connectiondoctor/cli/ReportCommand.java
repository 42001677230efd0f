package dev.connectiondoctor.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.redact.Around;
import dev.connectiondoctor.report.RejudgedWords;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.text.Messages;

/** {@code report}: reads a saved report, judges it by today's rules and writes it. Touches no network. */
final class ReportCommand {
    private final Console console;

    ReportCommand(Console console) {
        this.console = console;
    }

    static Syntax syntax(String program, Wording words) {
        return Wanted.options(new Syntax("report", program, words).positional("FILE")).flag("--schema");
    }

    /** @throws IOException if the report could not be written */
    int run(List<String> arguments, Messages messages) throws UsageError, IOException {
        Syntax syntax = syntax(console.program(), new Wording(messages));
        Given given = syntax.parse(arguments);
        if (given.help()) {
            console.print(syntax.usage(console));
            return ExitCode.HEALTHY;
        }
        if (given.has("--schema")) {
            console.printJson(JsonReport.schema());
            return ExitCode.HEALTHY;
        }
        return write(given, given.messages(messages));
    }

    private int write(Given given, Messages messages) throws UsageError, IOException {
        Wanted wanted = Wanted.read(given, console);
        String file = named(given.positional());
        Report report = SavedFile.open(file);
        new RejudgedWords(new Wording(messages)).sentences(report).forEach(console::say);
        new Delivery(console, messages, Scrubber.NOTHING).deliver(report,
                wanted.redact().isEmpty() ? Around.UNKNOWN : Around.of(Environment.ofProcess()), wanted);
        return ExitCode.of(report);
    }

    private String named(@Nullable String file) throws UsageError {
        if (file == null) {
            throw new UsageError("report-file-missing", Map.of("program", console.program()));
        }
        return file;
    }
}
