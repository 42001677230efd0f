package dev.connectiondoctor.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.cli.CommandLineFallback.Reason;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.text.Messages;

/** Finds the command that was asked for, runs it, and turns every way to end into an exit code. */
final class Commands {
    private static final List<String> KNOWN = List.of("check", "practice", "explain", "report", "compare", "history",
            "--help",
            "--version");

    private final Console console;
    private final Engine engine;
    private final Messages messages;
    private final Wording words;

    Commands(Console console, Engine engine, Messages messages) {
        this.console = console;
        this.engine = engine;
        this.messages = messages;
        words = new Wording(messages);
    }

    int run(String[] arguments) {
        try {
            return delivered(command(List.of(arguments)));
        } catch (UsageError e) {
            console.say(words.text(e.key(), e.params()));
            return ExitCode.USAGE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INCOMPLETE;
        } catch (IOException | RuntimeException | LinkageError e) {
            return new Breakdown(console, words).report(e);
        }
    }

    /** A result that nobody got is none, whatever it says. */
    private int delivered(int code) {
        if (!console.out().checkError()) {
            return code;
        }
        console.say(words.text("output-lost"));
        return ExitCode.DOCTOR_FAILED;
    }

    private int command(List<String> arguments) throws UsageError, IOException, InterruptedException {
        if (arguments.isEmpty()) {
            return command(CommandLineFallback.arguments(console, words, Reason.NO_DISPLAY));
        }
        List<String> rest = arguments.subList(1, arguments.size());
        if (arguments.getFirst().equals("help") && !rest.isEmpty()) {
            return command(List.of(rest.getFirst(), "--help"));
        }
        return switch (arguments.getFirst()) {
            case "check" -> new CheckCommand(console, engine).run(rest, messages);
            case "practice" -> new PracticeCommand(console, engine).run(rest, messages);
            case "explain" -> new ExplainCommand(console).run(rest, messages);
            case "report" -> new ReportCommand(console).run(rest, messages);
            case "compare" -> new CompareCommand(console).run(rest, messages);
            case "history" -> new HistoryCommand(console).run(rest, messages);
            case "-V", "--version", "version" -> print(Version.line(console.program()));
            case "-h", "--help", "help" -> print(words.text("help", Map.of("program", console.program())));
            default -> throw unknown(arguments.getFirst());
        };
    }

    private int print(String text) {
        console.print(text);
        return ExitCode.HEALTHY;
    }

    private static UsageError unknown(String command) {
        return Quoted.looksSecret(command)
                ? new UsageError("key-as-argument")
                : new UsageError("unknown-command",
                        Map.of("value", Quoted.of(command), "nearest", Nearest.to(command, KNOWN, 1).getFirst()));
    }
}
