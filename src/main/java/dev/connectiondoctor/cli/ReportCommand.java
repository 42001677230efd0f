package dev.connectiondoctor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.RejudgedWords;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.text.Messages;

/** {@code report}: reads a saved report, judges it by today's rules and writes it. Touches no network. */
final class ReportCommand {
    private final Console console;

    ReportCommand(Console console) {
        this.console = console;
    }

    static Syntax syntax(String program, Wording words) {
        return new Syntax("report", program, words).positional("FILE")
                .value("--format", "FORMAT")
                .value("--output", "FILE")
                .value("--lang", "TAG");
    }

    /** @throws IOException if the report could not be written */
    int run(List<String> arguments, Messages messages) throws UsageError, IOException {
        Syntax syntax = syntax(console.program(), new Wording(messages));
        Given given = syntax.parse(arguments);
        if (given.help()) {
            console.print(syntax.usage(console));
            return ExitCode.HEALTHY;
        }
        String language = given.value("--lang");
        return write(given, language == null ? messages : Messages.in(Values.language(language)));
    }

    private int write(Given given, Messages messages) throws UsageError, IOException {
        Choices.Format format = Choices.format(given.value("--format", "text"));
        Path output = OutputFile.checked(given.value("--output"));
        String file = named(given.positional());
        Report report = SavedFile.open(file);
        new RejudgedWords(new Wording(messages)).sentences(report).forEach(console::say);
        new Delivery(console, messages, Scrubber.NOTHING).deliver(report, format, output);
        return ExitCode.of(report);
    }

    private String named(@Nullable String file) throws UsageError {
        if (file == null) {
            throw new UsageError("report-file-missing", Map.of("program", console.program()));
        }
        return file;
    }
}
