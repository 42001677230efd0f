package dev.connectiondoctor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Judge;
import dev.connectiondoctor.fault.Rulebook;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.ReportReader;
import dev.connectiondoctor.report.SavedReport;
import dev.connectiondoctor.report.UnreadableReport;
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
                .value("--lang", "TAG")
                .flag("--schema");
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
        String language = given.value("--lang");
        return write(given, language == null ? messages : Messages.in(Values.language(language)));
    }

    private int write(Given given, Messages messages) throws UsageError, IOException {
        Choices.Format format = Choices.format(given.value("--format", "text"));
        Path output = OutputFile.checked("--output", given.value("--output"));
        String file = named(given.positional());
        SavedReport saved = read(file);
        Report report = judged(saved, file);
        if (!saved.said().agrees(report.verdict())) {
            Wording words = new Wording(messages);
            console.say(words.text("report.judged-otherwise",
                    Map.of("today", words.verdict(report), "saved", saved.said().title())));
        }
        new Delivery(console, messages, Scrubber.NOTHING).deliver(report, format, output);
        return ExitCode.of(report);
    }

    private String named(@Nullable String file) throws UsageError {
        if (file == null) {
            throw new UsageError("report-file-missing", Map.of("program", console.program()));
        }
        return file;
    }

    private static SavedReport read(String file) throws UsageError {
        try {
            return ReportReader.read(Values.path("FILE", file));
        } catch (UnreadableReport unreadable) {
            throw Values.bad(switch (unreadable.reason()) {
                case FOREIGN -> "report-foreign";
                case NEWER -> "report-newer";
                case DAMAGED -> "report-damaged";
                case TOO_BIG -> "report-too-big";
            }, file);
        } catch (IOException _) {
            throw Values.bad("report-file-unreadable", file);
        }
    }

    /** What a run has seen fits together; what somebody wrote into a file need not, and no rule is made for that. */
    private static Report judged(SavedReport saved, String file) throws UsageError {
        try {
            return saved.judged(new Judge(Rulebook.rules()));
        } catch (RuntimeException _) {
            throw Values.bad("report-damaged", file);
        }
    }
}
