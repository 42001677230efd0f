package dev.connectiondoctor.practice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

import dev.connectiondoctor.compare.Comparer;
import dev.connectiondoctor.compare.Comparison;
import dev.connectiondoctor.compare.JsonComparison;
import dev.connectiondoctor.compare.TextComparison;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.Addressee;
import dev.connectiondoctor.report.HtmlReport;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Letters;
import dev.connectiondoctor.report.MarkdownReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Reproductions;
import dev.connectiondoctor.report.SupportBundle;
import dev.connectiondoctor.report.SystemFonts;
import dev.connectiondoctor.report.TextFile;
import dev.connectiondoctor.report.TextReport;
import dev.connectiondoctor.report.TextStyle;
import dev.connectiondoctor.report.metrics.MetricsReport;
import dev.connectiondoctor.text.Messages;

/** Every form in which a report leaves this program, as text that can be searched. Nothing is scrubbed on the way. */
final class Forms {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final TextStyle NARROW = new TextStyle(true, 60, StandardCharsets.US_ASCII);

    private Forms() {}

    static Map<String, String> all(Report report, Report other) {
        Map<String, String> forms = pages(report);
        forms.put("terminal", new TextReport(MESSAGES, NARROW, Scrubber.NOTHING).write(report));
        forms.put("metrics", new MetricsReport(Scrubber.NOTHING).write(report));
        for (Addressee addressee : Addressee.values()) {
            new Letters(MESSAGES).to(addressee, report)
                    .ifPresent(letter -> forms.put("letter to " + addressee.id(), letter.whole("")));
        }
        forms.put("commands", Reproductions.of(report).toString());
        forms.putAll(comparisons("first", report, other));
        forms.putAll(comparisons("second", other, report));
        forms.putAll(bundle(report));
        return forms;
    }

    /** The forms that a person reads or a script opens. */
    static Map<String, String> pages(Report report) {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("json", new JsonReport(MESSAGES, Scrubber.NOTHING).write(report));
        forms.put("html", new HtmlReport(MESSAGES, Scrubber.NOTHING, ZoneOffset.UTC).write(report));
        forms.put("markdown", new MarkdownReport(MESSAGES, Scrubber.NOTHING, ZoneOffset.UTC).write(report));
        forms.put("text", new TextFile(MESSAGES, Scrubber.NOTHING, ZoneOffset.UTC).write(report));
        return forms;
    }

    private static Map<String, String> comparisons(String place, Report a, Report b) {
        Comparison comparison = Comparer.standard().compare(a, b);
        return Map.of("comparison, " + place, new TextComparison(MESSAGES, TextStyle.FILE).write(comparison),
                "comparison as json, " + place, new JsonComparison(MESSAGES).write(comparison));
    }

    /** Each file of a bundle; a certificate as what it says. */
    private static Map<String, String> bundle(Report report) {
        byte[] bytes = new SupportBundle(MESSAGES, Scrubber.NOTHING, ZoneOffset.UTC, new SystemFonts(List.of()))
                .write(report);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put("bundle: " + entry.getName(), entry.getName() + text(entry.getName(), zip.readAllBytes()));
            }
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }

    private static String text(String name, byte[] bytes) throws CertificateException {
        if (name.endsWith(".pem")) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(bytes))
                    .toString();
        }
        return name.endsWith(".pdf") ? printed(bytes) : new String(bytes, StandardCharsets.UTF_8);
    }

    /** In one line: a name may be broken where a line of paper ends. */
    private static String printed(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "") + document.getDocumentInformation()
                    .getCOSObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
