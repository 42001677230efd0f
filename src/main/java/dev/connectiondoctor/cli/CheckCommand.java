package dev.connectiondoctor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.redact.Around;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.report.metrics.MetricsReport;
import dev.connectiondoctor.text.Messages;

/** {@code check}: runs the stages and prints the report. */
final class CheckCommand {
    private final Console console;
    private final Engine engine;

    CheckCommand(Console console, Engine engine) {
        this.console = console;
        this.engine = engine;
    }

    static Syntax syntax(String program, Wording words) {
        return Wanted.options(new Syntax("check", program, words).value("--base-url", "URL")
                .value("--protocol", "PROTOCOL")
                .value("--key-env", "NAME")
                .value("--key-file", "FILE")
                .flag("--key-stdin")
                .value("--model", "ID")
                .value("--depth", "DEPTH")
                .value("--only", "STAGE,...")
                .value("--proxy", "PROXY")
                .values("--resolve", "HOST:ADDRESS")
                .value("--dns-server", "ADDR[:PORT]")
                .value("--public-roots", "PEM")
                .value("--system-roots", "PEM")
                .value("--practice", "SCENARIO")
                .value("--timeout", "SECONDS")
                .value("--max-silence", "SECONDS")
                .value("--max-tokens", "N")
                .flag("--no-control-hosts")
                .flag("--allow-plain-http")
                .flag("--try-disliked-content")
                .value("--metrics-file", "FILE")
                .flag("--no-history"));
    }

    /** @throws IOException if the practice network could not be started or the report could not be written */
    int run(List<String> arguments, Messages messages) throws UsageError, IOException, InterruptedException {
        Syntax syntax = syntax(console.program(), new Wording(messages));
        Given given = syntax.parse(arguments);
        if (given.help()) {
            console.print(syntax.usage(console));
            return ExitCode.HEALTHY;
        }
        return check(given, given.messages(messages));
    }

    private int check(Given given, Messages messages) throws UsageError, IOException, InterruptedException {
        Wanted wanted = Wanted.read(given, console);
        Path metrics = OutputFile.checked("--metrics-file", given.value("--metrics-file"));
        Subjects subjects = new Subjects(console, new Wording(messages), new Catalogue(engine::scenarios));
        UnaryOperator<Options> overrides = Overrides.read(given, new KeySource(console));
        try (Ending ending = new Ending(console.interrupts()); Subject subject = subjects.choose(given, overrides)) {
            Report report = watch(subject, messages, ending);
            ending.noLonger();
            Scrubber scrubber = engine.scrubber(subject.options());
            new Delivery(console, messages, scrubber).deliver(report, Around.of(subject.environment()), wanted);
            if (metrics != null) {
                OutputFile.publish(metrics, new MetricsReport(scrubber).write(report));
            }
            if (!given.has("--no-history") && given.value("--practice") == null) {
                new CheckHistory(console, messages).keep(report, scrubber);
            }
            return ExitCode.of(report);
        }
    }

    private Report watch(Subject subject, Messages messages, Ending ending) throws InterruptedException {
        try (Watching watching = Watching.on(console, messages)) {
            return ending.of(engine.start(subject.environment(), subject.options(), watching)).await();
        }
    }
}
