package dev.connectiondoctor.report;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.text.Messages;

/** Writes a report in Markdown as GitHub and GitLab read it, to be pasted into a ticket. */
public final class MarkdownReport {
    private final PageWriter pages;
    private final Scrubber scrubber;

    /**
     * @param scrubber run over the whole text as a last belt
     * @param zone in which local times are given
     */
    public MarkdownReport(Messages messages, Scrubber scrubber, ZoneId zone) {
        pages = new PageWriter(messages, scrubber, zone);
        this.scrubber = scrubber;
    }

    /** The text, ending in a line break. */
    public String write(Report report) {
        Page page = pages.page(report);
        StringBuilder text = new StringBuilder();
        heading(text, 1, page.sign() + " " + page.verdict());
        Stream.of(page.who(), page.note()).filter(words -> words != null).forEach(words -> paragraph(text, words));
        page.notes().forEach(words -> paragraph(text, words));
        heading(text, 2, page.heads().facts());
        facts(text, page.facts());
        heading(text, 2, page.heads().stages());
        page.stages().forEach(line -> line(text, line));
        if (!page.findings().isEmpty()) {
            heading(text, 2, page.heads().findings());
            page.findings().forEach(trouble -> trouble(text, trouble, page.heads()));
        }
        if (!page.replies().isEmpty()) {
            heading(text, 2, page.heads().replies());
            page.replies().forEach(reply -> reply(text, reply, page.heads()));
        }
        page.tables().forEach(table -> table(text, table));
        support(text, page.support());
        paragraph(text, page.cost());
        return scrubber.scrub(text.toString());
    }

    private static void support(StringBuilder text, Page.Support support) {
        if (!support.facts().isEmpty()) {
            heading(text, 2, support.title());
            facts(text, support.facts());
        }
        support.tables().forEach(table -> table(text, table));
        if (!support.commands().isEmpty()) {
            heading(text, 2, support.commandsTitle());
            paragraph(text, support.commandsNote());
            support.commands().forEach(command -> {
                heading(text, 3, command.title());
                block(text, command.posix());
                paragraph(text, support.powerShell() + ":");
                block(text, command.powerShellLine());
            });
        }
    }

    private static void line(StringBuilder text, Page.Line line) {
        String time = line.time().isEmpty() ? "" : " (" + Markdown.words(line.time()) + ")";
        text.append("- ").append(line.sign()).append(" **").append(Markdown.words(line.name())).append("** ");
        text.append(Markdown.words(line.word())).append(": ").append(Markdown.words(line.summary())).append(time);
        text.append('\n');
    }

    private static void trouble(StringBuilder text, Page.Trouble trouble, Page.Heads heads) {
        heading(text, 3, trouble.word() + ": " + trouble.title());
        paragraph(text, trouble.who());
        paragraph(text, trouble.explanation());
        if (!trouble.evidence().isEmpty()) {
            paragraph(text, heads.evidence() + ":");
            facts(text, trouble.evidence());
        }
        if (!trouble.ways().isEmpty()) {
            paragraph(text, heads.fixes() + ":");
            int number = 1;
            for (Page.Way way : trouble.ways()) {
                way(text, number++, way);
            }
        }
        if (!trouble.others().isEmpty()) {
            paragraph(text, heads.leftOut());
        }
    }

    private static void way(StringBuilder text, int number, Page.Way way) {
        paragraph(text, number + ") " + way.title());
        for (Page.Deed deed : way.deeds()) {
            if (deed.words() != null) {
                paragraph(text, deed.words());
            }
            if (deed.code() != null) {
                block(text, deed.code());
            }
        }
        if (way.detail() != null) {
            paragraph(text, way.detail());
        }
    }

    private static void reply(StringBuilder text, Page.Reply reply, Page.Heads heads) {
        heading(text, 3, reply.title());
        facts(text, reply.facts());
        if (reply.body() != null) {
            paragraph(text, heads.body() + ":");
            block(text, reply.body());
        }
    }

    private static void table(StringBuilder text, Page.Table table) {
        heading(text, 2, table.title());
        text.append(cells(table.heads().stream().map(Markdown::words))).append('\n');
        text.append(cells(table.heads().stream().map(_ -> "---"))).append('\n');
        for (Page.Row row : table.rows()) {
            text.append(cells(row.cells().stream().map(Markdown::words))).append('\n');
        }
        text.append('\n');
    }

    private static String cells(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static void facts(StringBuilder text, List<Page.Fact> facts) {
        facts.forEach(fact -> text.append("- ")
                .append(Markdown.words(fact.name()))
                .append(": ")
                .append(Markdown.code(fact.value()))
                .append('\n'));
        text.append('\n');
    }

    private static void heading(StringBuilder text, int level, String words) {
        if (!text.isEmpty() && !ended(text)) {
            text.append('\n');
        }
        text.repeat('#', level).append(' ').append(Markdown.words(words)).append("\n\n");
    }

    private static void paragraph(StringBuilder text, String words) {
        if (!ended(text)) {
            text.append('\n');
        }
        text.append(Markdown.words(words)).append("\n\n");
    }

    private static void block(StringBuilder text, String code) {
        text.append(Markdown.block(code)).append("\n\n");
    }

    /** Whether an empty line stands before what comes next. */
    private static boolean ended(StringBuilder text) {
        return text.length() > 1 && text.charAt(text.length() - 1) == '\n' && text.charAt(text.length() - 2) == '\n';
    }
}
