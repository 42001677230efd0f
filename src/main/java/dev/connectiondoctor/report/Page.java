package dev.connectiondoctor.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A report as a page shows it, in words and without any markup: what Markdown and HTML have in common. Its texts may come
 * from servers, and every writer makes them harmless in its own way.
 *
 * @param sign a sign for the verdict's status
 * @param note why the page does not tell all; null if it does
 * @param notes what else is to be known of it: that names were replaced, and what is judged otherwise since it was saved
 */
record Page(String language, String status, String sign, String verdict, @Nullable String who, @Nullable String note,
        List<String> notes, List<Fact> facts, List<Line> stages, List<Trouble> findings, List<Reply> replies,
        List<Table> tables,
        List<Chart> charts, String cost, Heads heads, Support support) {

    /**
     * What is asked for by those who can help, beside what stands above.
     *
     * @param commands that repeat the steps
     */
    record Support(String title, List<Fact> facts, List<Table> tables, String commandsTitle, String commandsNote,
            String powerShell, List<Command> commands) {}

    /** One command for two kinds of shells. */
    record Command(String title, String posix, String powerShellLine) {}

    /** Headings. */
    record Heads(String report, String facts, String stages, String findings, String replies, String evidence,
            String fixes, String body, String elsewhere, String leftOut) {}

    record Fact(String name, String value) {}

    /** One stage. */
    record Line(String status, String sign, String word, String name, String summary, String time) {}

    /**
     * One finding.
     *
     * @param ways fixes for the computer that was checked
     * @param others the same for other systems
     */
    record Trouble(String severity, String word, String title, String who, String explanation, List<Fact> evidence,
            List<Way> ways, List<Way> others) {}

    /** One fix. */
    record Way(String title, String trial, @Nullable String detail, List<Deed> deeds) {}

    /**
     * One step of a fix.
     *
     * @param code what to copy as it stands; null for words alone
     */
    record Deed(@Nullable String words, @Nullable String code) {}

    /** One answer of the service. */
    record Reply(String title, List<Fact> facts, @Nullable String body) {}

    record Table(String title, List<String> heads, List<Row> rows) {}

    record Row(List<String> cells) {}

    /**
     * A chart; its units are pixels.
     *
     * @param text what it shows, in words
     * @param line points of a line, as SVG writes them; empty for none
     */
    record Chart(String title, String text, double width, double height, String line, List<Bar> bars,
            List<Label> labels) {}

    /** @param kind {@code bar}, {@code silence}, {@code axis}, {@code cut}, {@code box} or {@code box-bad} */
    record Bar(String kind, double x, double y, double width, double height) {}

    /**
     * @param kind {@code plain}, {@code strong}, {@code soft} or {@code bad}
     * @param anchor {@code start} or {@code end}
     */
    record Label(String kind, String anchor, double x, double y, String text) {

        Label(String anchor, double x, double y, String text) {
            this("plain", anchor, x, y, text);
        }
    }
}
