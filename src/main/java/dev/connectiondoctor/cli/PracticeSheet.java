package dev.connectiondoctor.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.PracticeNetwork;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.report.ShellWord;
import dev.connectiondoctor.report.Wording;

/** Says how a practice network is reached: by hand, by the doctor, by curl and by the usual tools. */
final class PracticeSheet {
    private final Wording words;
    private final String program;
    private final StringBuilder sheet = new StringBuilder();

    PracticeSheet(Wording words, String program) {
        this.words = words;
        this.program = program;
    }

    String write(Scenario scenario, PracticeNetwork network) {
        Options options = network.options();
        PracticeCommands commands = new PracticeCommands(options, program);
        sheet.append(words.text("practice." + scenario.name() + ".title"))
                .append('\n')
                .append(words.text("practice." + scenario.name() + ".story"))
                .append("\n\n");
        facts(options, commands);
        part("sheet.environment", assignments(network.environment().variables()));
        part("sheet.short", List.of(program + " check --practice " + scenario.name()));
        part("sheet.check", List.of(commands.check()));
        part("sheet.curl", List.of(commands.curl()));
        part("sheet.anthropic", assignments(commands.anthropic()));
        part("sheet.openai", assignments(commands.openai()));
        return sheet.append(words.text("sheet.end")).append('\n').toString();
    }

    private void facts(Options options, PracticeCommands commands) {
        fact("sheet.base-url", options.endpoint().base().given());
        fact("sheet.key", PracticeCommands.key(options.endpoint()));
        fact("sheet.model", options.endpoint().model());
        fact("sheet.public-roots", options.publicRoots());
        fact("sheet.system-roots", options.systemRoots());
        fact("sheet.proxy", options.proxy().equals(Options.PROXY_AUTO) ? null : options.proxy());
        fact("sheet.dns-server", commands.dnsServer());
        options.resolve()
                .forEach((host, addresses) -> fact("sheet.resolve",
                        host + " → "
                                + String.join(", ", addresses.stream().map(PracticeCommands::literal).toList())));
        sheet.append('\n');
    }

    private void fact(String key, @Nullable Object value) {
        if (value != null) {
            sheet.append(String.format("  %-22s %s%n", words.text(key), value));
        }
    }

    private void part(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            sheet.append(words.text(title)).append('\n');
            lines.forEach(line -> sheet.append("  ").append(line).append('\n'));
            sheet.append('\n');
        }
    }

    private static List<String> assignments(Map<String, String> variables) {
        return new TreeMap<>(variables).entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + ShellWord.of(entry.getValue()))
                .toList();
    }
}
