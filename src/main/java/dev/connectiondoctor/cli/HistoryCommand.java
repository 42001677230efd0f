package dev.connectiondoctor.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.kept.history.Entry;
import dev.connectiondoctor.kept.history.History;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.text.Messages;

/** {@code history}: the checks kept on this computer. Touches no network. */
final class HistoryCommand {
    private static final List<String> ACTIONS = List.of("--list", "--show", "--wipe", "--off", "--on");

    private final Console console;
    private final History history;

    HistoryCommand(Console console) {
        this.console = console;
        history = History.in(console.environment());
    }

    static Syntax syntax(String program, Wording words) {
        return new Syntax("history", program, words).flag("--list")
                .value("--show", "NUMBER")
                .flag("--wipe")
                .flag("--off")
                .flag("--on")
                .value("--host", "TEXT")
                .value("--verdict", "VERDICT")
                .value("--format", "FORMAT")
                .value("--lang", "TAG");
    }

    /** @throws IOException if a report that is shown could not be written */
    int run(List<String> arguments, Messages messages) throws UsageError, IOException {
        Syntax syntax = syntax(console.program(), new Wording(messages));
        Given given = syntax.parse(arguments);
        if (given.help()) {
            console.print(syntax.usage(console));
            return ExitCode.HEALTHY;
        }
        return run(given, given.messages(messages));
    }

    private int run(Given given, Messages messages) throws UsageError, IOException {
        List<String> actions = ACTIONS.stream().filter(given::has).toList();
        if (actions.size() > 1) {
            throw new UsageError("history-one-thing", Map.of("first", actions.get(0), "second", actions.get(1)));
        }
        Wording words = new Wording(messages);
        return switch (actions.isEmpty() ? "--list" : actions.getFirst()) {
            case "--show" -> show(given, messages);
            case "--wipe" -> change(words, () -> words.text("history.wiped", Map.of("count", history.wipe())));
            case "--off" -> change(words, () -> {
                history.switchOff();
                return words.text("history.switched-off", Map.of("program", console.program()));
            });
            case "--on" -> change(words, () -> {
                history.switchOn();
                return words.text("history.switched-on");
            });
            default -> list(given, messages);
        };
    }

    private int list(Given given, Messages messages) throws UsageError {
        String format = given.value("--format", "text");
        if (!format.equals("text") && !format.equals("json")) {
            throw Values.bad("bad-history-format", format);
        }
        HistoryFilter filter = new HistoryFilter(given.value("--host", ""), given.value("--verdict", ""));
        HistoryList list;
        try {
            list = new HistoryList(history, history.entries(), filter);
        } catch (IOException _) {
            return failed(new Wording(messages), "history.unreadable");
        }
        if (format.equals("json")) {
            console.printJson(list.json());
        } else {
            console.print(new HistoryText(messages, console.program()).write(list));
        }
        return ExitCode.HEALTHY;
    }

    /** As {@code report} shows it: judged by today's rules. */
    private int show(Given given, Messages messages) throws UsageError, IOException {
        String wanted = given.value("--show", "");
        String file = find(wanted).flatMap(history::file)
                .map(Object::toString)
                .orElseThrow(() -> new UsageError("history-no-run",
                        Map.of("value", Quoted.of(wanted), "program", console.program())));
        return new ReportCommand(console).run(List.of(file, "--format", given.value("--format", "text")), messages);
    }

    private Optional<String> find(String wanted) throws IOException {
        List<Entry> entries = history.entries();
        if (wanted.matches("[1-9][0-9]{0,5}")) {
            int number = Integer.parseInt(wanted);
            return number <= entries.size() ? Optional.of(entries.get(number - 1).id()) : Optional.empty();
        }
        return Optional.of(wanted);
    }

    /** Changes something and says what. */
    private interface Change {
        String make() throws IOException;
    }

    private int change(Wording words, Change change) {
        try {
            console.print(change.make() + "\n");
            return ExitCode.HEALTHY;
        } catch (IOException _) {
            return failed(words, "history.not-changed");
        }
    }

    private int failed(Wording words, String key) {
        console.say(words.text(key, Map.of("folder", history.folder())));
        return ExitCode.DOCTOR_FAILED;
    }
}
