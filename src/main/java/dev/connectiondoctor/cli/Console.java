package dev.connectiondoctor.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import dev.connectiondoctor.report.TextStyle;
import dev.connectiondoctor.stage.Environment;

/**
 * The terminal, or the pipes in its place, that a command talks to.
 *
 * @param out takes the result and nothing else
 * @param err takes progress and complaints
 * @param charset what both can encode
 * @param width columns of the terminal
 * @param colour what may be shown in colours
 * @param live whether {@code err} is a terminal, on which a line can be written over
 * @param terminal whether {@code out} is a terminal
 * @param program how this program was called, for the commands that it suggests
 */
public record Console(InputStream in, PrintStream out, PrintStream err, Environment environment, Charset charset,
        int width, Colour colour, boolean live, boolean terminal, String program, Interrupts interrupts) {

    /** One whose result goes into a pipe or a file. */
    public Console(InputStream in, PrintStream out, PrintStream err, Environment environment, Charset charset,
            int width, Colour colour, boolean live, String program, Interrupts interrupts) {
        this(in, out, err, environment, charset, width, colour, live, false, program, interrupts);
    }

    /** Where colours may be used. */
    public record Colour(boolean out, boolean err) {
        public static final Colour NONE = new Colour(false, false);
    }

    TextStyle outStyle() {
        return new TextStyle(colour.out(), width, charset);
    }

    TextStyle errStyle() {
        return new TextStyle(colour.err(), width, charset);
    }

    /** Writes a part of the result. */
    void print(String text) {
        write(out, outStyle().fit(text));
    }

    /** Writes a JSON document: in ASCII, which every reader takes for what it is, where UTF-8 is not spoken. */
    void printJson(String json) {
        write(out, charset.equals(StandardCharsets.UTF_8) ? json : ascii(json));
    }

    /** Writes an HTML document, which says of itself that it is in UTF-8: in ASCII where that is not spoken. */
    void printHtml(String html) {
        write(out, charset.equals(StandardCharsets.UTF_8) ? html : references(html));
    }

    /** Writes a result that is no text. */
    void printBytes(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    /** Writes a line that is not part of the result. */
    void say(String line) {
        write(err, errStyle().fit(line) + System.lineSeparator());
    }

    /** Writes to the terminal as it stands, control sequences and all. */
    void paint(String sequence) {
        write(err, errStyle().fit(sequence));
    }

    /** Characters beyond ASCII stand only within texts, where they may be escaped. */
    private static String ascii(String json) {
        return json.chars()
                .mapToObj(unit -> unit < 128 ? Character.toString(unit) : String.format("\\u%04x", unit))
                .collect(Collectors.joining());
    }

    /** Characters beyond ASCII stand only within texts and attributes. */
    private static String references(String html) {
        return html.codePoints()
                .mapToObj(point -> point < 128 ? Character.toString(point) : "&#" + point + ";")
                .collect(Collectors.joining());
    }

    private void write(PrintStream stream, String text) {
        byte[] bytes = text.getBytes(charset);
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }
}
