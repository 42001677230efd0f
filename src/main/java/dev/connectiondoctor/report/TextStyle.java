package dev.connectiondoctor.report;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import dev.connectiondoctor.fault.Verdict;

/**
 * What a terminal can show.
 *
 * @param colour whether colours may be used
 * @param width columns, 40 or more
 * @param charset what the terminal can encode; signs beyond it are replaced by plain ones
 */
public record TextStyle(boolean colour, int width, Charset charset) {
    /** For files: every sign, no colour. */
    public static final TextStyle FILE = new TextStyle(false, 80, StandardCharsets.UTF_8);

    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;
    private static final Map<Integer, String> PLAIN = Map.ofEntries(Map.entry((int) '✓', "+"),
            Map.entry((int) '✗', "x"),
            Map.entry((int) '–', "-"), Map.entry((int) '■', "#"), Map.entry((int) '·', "-"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '’', "'"), Map.entry((int) '‘', "'"), Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""), Map.entry((int) '→', "->"), Map.entry((int) '\u00a0', " "));

    /** Lines longer than 100 columns are hard to read, however wide the terminal is. */
    public TextStyle {
        width = Math.clamp(width, NARROWEST, WIDEST);
    }

    /** The text with every sign replaced that the terminal cannot show. */
    public String fit(String text) {
        var encoder = charset.newEncoder();
        return encoder.canEncode(text)
                ? text
                : text.codePoints()
                        .mapToObj(point -> fit(point, encoder.canEncode(Character.toString(point))))
                        .collect(Collectors.joining());
    }

    private static String fit(int point, boolean known) {
        return known ? Character.toString(point) : PLAIN.getOrDefault(point, "?");
    }

    /** The sign of a verdict, beside words that say the same. */
    public static String sign(Verdict.Status status) {
        return switch (status) {
            case HEALTHY -> "✓";
            case DEGRADED -> "!";
            case BROKEN -> "✗";
            case INCONCLUSIVE -> "?";
        };
    }

    public String paint(Ink ink, String text) {
        return colour ? "\u001b[" + ink.code + "m" + text + "\u001b[0m" : text;
    }

    /** Colours, which always come with a word that says the same. */
    public enum Ink {
        BOLD("1"),
        FAINT("2"),
        RED("31"),
        GREEN("32"),
        YELLOW("33"),
        BOLD_RED("1;31"),
        BOLD_GREEN("1;32"),
        BOLD_YELLOW(
                "1;33");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }
}
