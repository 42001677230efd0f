package dev.connectiondoctor.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.text.Messages;

/**
 * Writes a report as a PDF document, from the same page as {@link HtmlReport}. Nothing is fetched for it. A character
 * that none of the computer's fonts has is shown as its number and the document says so; without a font for the chosen
 * language at all, the document is in English and says so.
 */
public final class PdfReport {
    private static final String FONTS = "Microsoft YaHei, SimHei, SimSun, Songti, STHeiti, Arial Unicode, "
            + "WenQuanYi Micro Hei, WenQuanYi Zen Hei, Droid Sans Fallback, Noto Sans SC";

    private final Scrubber scrubber;
    private final SystemFonts fonts;
    private final Wording words;
    private final Wording english;
    private final PageWriter pages;
    private final PageWriter englishPages;
    private final PageTemplate template = new PageTemplate("print.html");

    /**
     * @param scrubber run over every text as a last belt
     * @param zone in which local times are given
     */
    public PdfReport(Messages messages, Scrubber scrubber, ZoneId zone, SystemFonts fonts) {
        this.scrubber = scrubber;
        this.fonts = fonts;
        Messages fallback = Messages.in(Locale.ENGLISH);
        words = new Wording(messages);
        english = new Wording(fallback);
        pages = new PageWriter(messages, scrubber, zone);
        englishPages = new PageWriter(fallback, scrubber, zone);
    }

    /** The document; the same report gives the same bytes on the same computer. */
    public byte[] write(Report report) {
        try {
            return write(report, fonts);
        } catch (IOException | RuntimeException _) {
            // A damaged font of the computer may be found out late.
            return withOwnFont(report);
        }
    }

    private byte[] withOwnFont(Report report) {
        try {
            return write(report, new SystemFonts(List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(Report report, SystemFonts found) throws IOException {
        try (PrintFonts printed = new PrintFonts(found)) {
            Legible legible = new Legible(printed::shows);
            Page page = pages.page(report);
            boolean readable = legible.shows(page.heads().report() + page.heads().facts() + page.heads().stages());
            Page shown = readable ? page : englishPages.page(report);
            return printed(template.filled(values(shown, legible, readable)), printed, shown.language(),
                    report.startedAt());
        }
    }

    private Map<String, @Nullable Object> values(Page page, Legible legible, boolean readable) {
        Allowance allowance = new Allowance(Allowance.WORK);
        PageValues texts = new PageValues(text -> legible.of(allowance.of(Paper.clean(scrubber.scrub(text)))));
        Map<String, @Nullable Object> values = texts.of(page, false);
        String note = Stream.of(readable ? "" : english.text("page.print.english", Map.of("fonts", FONTS)),
                readable && legible.usedNumbers() ? words.text("page.print.numbers") : "",
                allowance.usedUp() ? (readable ? words : english).text("page.print.shortened") : "")
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
        values.put("legibility", note.isEmpty() ? null : note);
        return values;
    }

    private static byte[] printed(String page, PrintFonts fonts, String language, Instant moment) throws IOException {
        PdfLibrary.settle();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder().usePDDocument(document)
                    .useUriResolver((_, _) -> null)
                    .useSVGDrawer(new ChartDrawer())
                    .withProducer("Connection Doctor")
                    .usePdfUaAccessibility(true)
                    .withHtmlContent(page, null);
            fonts.register(builder, document);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                document.getDocumentCatalog().setLanguage(language);
                return saved(document, moment);
            }
        }
    }

    /** The library would put in the present time, twice. */
    private static byte[] saved(PDDocument document, Instant moment) throws IOException {
        PDDocumentInformation facts = document.getDocumentInformation();
        GregorianCalendar date = GregorianCalendar.from(moment.atZone(ZoneOffset.UTC));
        facts.setCreationDate(date);
        facts.setModificationDate(date);
        document.setDocumentId(moment.toEpochMilli());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
