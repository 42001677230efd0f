package dev.connectiondoctor.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.text.Messages;

/** {@code practice}: a practice network that stays until it is ended. */
final class PracticeCommand {
    private static final String USUAL = "healthy";

    private final Console console;
    private final Catalogue scenarios;

    PracticeCommand(Console console, Engine engine) {
        this.console = console;
        scenarios = new Catalogue(engine::scenarios);
    }

    static Syntax syntax(String program, Wording words) {
        return new Syntax("practice", program, words).positional("SCENARIO").flag("--list");
    }

    /** @throws IOException if the network could not be started */
    int run(List<String> arguments, Messages messages) throws UsageError, IOException, InterruptedException {
        Wording words = new Wording(messages);
        Syntax syntax = syntax(console.program(), words);
        Given given = syntax.parse(arguments);
        if (given.help()) {
            console.print(syntax.usage(console));
        } else if (given.has("--list")) {
            console.print(list(words));
        } else {
            String name = given.positional();
            serve(scenarios.named(name == null ? USUAL : name), words);
        }
        return ExitCode.HEALTHY;
    }

    private String list(Wording words) {
        StringBuilder list = new StringBuilder();
        for (Scenario scenario : scenarios.all()) {
            String finding = scenario.findingId();
            list.append(scenario.name())
                    .append('\t')
                    .append(finding == null ? USUAL : finding)
                    .append('\t')
                    .append(words.text("practice." + scenario.name() + ".title"))
                    .append('\n');
        }
        return list.toString();
    }

    private void serve(Scenario scenario, Wording words) throws IOException, InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        try (Interrupts.Registration _ = console.interrupts().onInterrupt(ended::countDown);
                PracticeNetwork network = scenario.start()) {
            console.print(new PracticeSheet(words, console.program()).write(scenario, network));
            ended.await();
        }
    }
}
