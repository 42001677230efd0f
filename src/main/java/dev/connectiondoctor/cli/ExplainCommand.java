package dev.connectiondoctor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.connectiondoctor.explain.ErrorDictionary;
import dev.connectiondoctor.explain.Explanation;
import dev.connectiondoctor.explain.Kind;
import dev.connectiondoctor.report.TextExplanation;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.text.Messages;

/** {@code explain}: what an error text means, what it may come from, and what settles it. Touches no network. */
final class ExplainCommand {
    private static final String FROM_INPUT = "-";
    /** Of a longer text the end is left out. */
    private static final int MOST_BYTES = 16 << 20;

    private final Console console;

    ExplainCommand(Console console) {
        this.console = console;
    }

    static Syntax syntax(String program, Wording words) {
        return new Syntax("explain", program, words).positionals("TEXT").flag("--list");
    }

    /** @throws IOException if standard input cannot be read */
    int run(List<String> arguments, Messages messages) throws UsageError, IOException {
        Wording words = new Wording(messages);
        if (Given.isWords(arguments)) {
            return explain(arguments, words);
        }
        Syntax syntax = syntax(console.program(), words);
        Given given = syntax.parse(arguments);
        if (given.help()) {
            console.print(syntax.usage(console));
            return ExitCode.HEALTHY;
        }
        if (given.has("--list")) {
            console.print(list(words));
            return ExitCode.HEALTHY;
        }
        return explain(given.positionals(), words);
    }

    private int explain(List<String> given, Wording words) throws UsageError, IOException {
        String text = text(given);
        console.print(new TextExplanation(words, console.outStyle(), console.program())
                .write(ErrorDictionary.standard().explain(text)));
        return ExitCode.HEALTHY;
    }

    private static String list(Wording words) {
        StringBuilder list = new StringBuilder();
        ErrorDictionary dictionary = ErrorDictionary.standard();
        for (Kind kind : Kind.values()) {
            for (Explanation explanation : dictionary.of(kind)) {
                list.append(words.text("explain.kind." + kind.id()))
                        .append('\t')
                        .append(explanation.heading())
                        .append('\t')
                        .append(words.text("explain." + explanation.id() + ".means"))
                        .append('\n');
            }
        }
        return list.toString();
    }

    private String text(List<String> given) throws UsageError, IOException {
        String text = given.equals(List.of(FROM_INPUT)) ? read(console.in()) : String.join(" ", given);
        if (text.isBlank()) {
            throw new UsageError("nothing-to-explain");
        }
        return text;
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
}
