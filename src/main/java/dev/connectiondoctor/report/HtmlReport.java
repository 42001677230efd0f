package dev.connectiondoctor.report;

import java.time.ZoneId;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.text.Messages;

/**
 * Writes a report as one HTML file that needs nothing else: no script, no font, no picture from anywhere. Every value is
 * escaped by the template library, and none stands where a browser would take it for an address or a style.
 */
public final class HtmlReport {
    private final PageWriter pages;
    private final PageValues values;
    private final PageTemplate template = new PageTemplate("report.html");

    /**
     * @param scrubber run over every text as a last belt
     * @param zone in which local times are given
     */
    public HtmlReport(Messages messages, Scrubber scrubber, ZoneId zone) {
        pages = new PageWriter(messages, scrubber, zone);
        values = new PageValues(text -> Paper.clean(scrubber.scrub(text)));
    }

    /** The document, ending in a line break. */
    public String write(Report report) {
        return template.filled(values.of(pages.page(report), true));
    }
}
