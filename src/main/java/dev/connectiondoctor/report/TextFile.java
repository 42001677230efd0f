package dev.connectiondoctor.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.text.Messages;

/**
 * Writes a report as a file of plain text: what a terminal shows, and behind it every fact that those ask for who can
 * help, so that it answers what the other forms answer.
 */
public final class TextFile {
    private static final int TEXT = 2;
    private static final int QUOTED = 4;

    private final TextReport shown;
    private final PageWriter pages;
    private final Scrubber scrubber;
    private final String experiments;

    /**
     * @param scrubber run over the whole text as a last belt
     * @param zone in which local times are given
     */
    public TextFile(Messages messages, Scrubber scrubber, ZoneId zone) {
        shown = new TextReport(messages, TextStyle.FILE, scrubber);
        pages = new PageWriter(messages, scrubber, zone);
        experiments = new Wording(messages).text("page.table.experiments");
        this.scrubber = scrubber;
    }

    /** The text, ending in a line break. */
    public String write(Report report) {
        Page page = pages.page(report);
        Paper paper = new Paper(TextStyle.FILE.width());
        shown.answer(report, paper);
        heading(page.heads().facts(), paper);
        facts(page.facts(), paper);
        if (!page.replies().isEmpty()) {
            heading(page.heads().replies(), paper);
            page.replies().forEach(reply -> reply(reply, page.heads(), paper));
        }
        page.tables()
                .stream()
                .filter(table -> !table.title().equals(experiments))
                .forEach(table -> table(table, paper));
        support(page.support(), paper);
        paper.blank().words(0, page.cost());
        return scrubber.scrub(paper.toString());
    }

    private static void support(Page.Support support, Paper paper) {
        heading(support.title(), paper);
        facts(support.facts(), paper);
        support.tables().forEach(table -> table(table, paper));
        if (!support.commands().isEmpty()) {
            heading(support.commandsTitle(), paper);
            paper.words(TEXT, support.commandsNote());
            support.commands().forEach(command -> {
                paper.blank().words(TEXT, command.title()).verbatim(QUOTED, command.posix());
                paper.words(TEXT, support.powerShell() + ":").verbatim(QUOTED, command.powerShellLine());
            });
        }
    }

    private static void reply(Page.Reply reply, Page.Heads heads, Paper paper) {
        paper.words(TEXT, reply.title());
        reply.facts().forEach(fact -> fact(QUOTED, fact, paper));
        if (reply.body() != null) {
            paper.words(QUOTED, heads.body() + ":").verbatim(QUOTED + TEXT, reply.body());
        }
    }

    /** Rows as items of a list: a table is too wide for a text. */
    private static void table(Page.Table table, Paper paper) {
        heading(table.title(), paper);
        table.rows().forEach(row -> paper.item(TEXT, "-", told(table.heads(), row.cells())));
    }

    /** Up to two cells need no names. */
    private static String told(List<String> heads, List<String> cells) {
        if (cells.size() <= 2) {
            return String.join(": ", cells);
        }
        List<String> told = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            told.add(heads.get(i) + ": " + cells.get(i));
        }
        return told.stream().filter(one -> !one.endsWith(": ")).collect(Collectors.joining("; "));
    }

    private static void facts(List<Page.Fact> facts, Paper paper) {
        facts.forEach(fact -> fact(TEXT, fact, paper));
    }

    private static void fact(int indent, Page.Fact fact, Paper paper) {
        paper.words(indent, fact.name() + ": " + fact.value());
    }

    private static void heading(String words, Paper paper) {
        paper.blank().words(0, words);
    }
}
