package dev.connectiondoctor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Objects;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.text.Messages;

/**
 * Writes a report as one HTML file that needs nothing else: no script, no font, no picture from anywhere. Every value is
 * escaped by the template library, and none stands where a browser would take it for an address or a style.
 */
public final class HtmlReport {
    private final PageWriter pages;
    private final PlainValues plain;
    private final Template template;

    /**
     * @param scrubber run over every text as a last belt
     * @param zone in which local times are given
     */
    public HtmlReport(Messages messages, Scrubber scrubber, ZoneId zone) {
        pages = new PageWriter(messages, scrubber, zone);
        plain = new PlainValues(text -> Paper.clean(scrubber.scrub(text)));
        template = Mustache.compiler().escapeHTML(true).nullValue("").emptyStringIsFalse(true).compile(source());
    }

    /** The document, ending in a line break. */
    public String write(Report report) {
        return template.execute(Objects.requireNonNull(plain.of(pages.page(report))));
    }

    private static String source() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
