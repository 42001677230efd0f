package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.text.Messages;

/** What a screen reader finds in a printed report. */
class PdfStructureTest {
    private static final SystemFonts NO_FONTS = new SystemFonts(List.of());

    @Test
    void headingsTablesAndListsAreTold() throws IOException {
        try (PDDocument document = printed(Samples.intercepted())) {
            assertThat(elements(document)).extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "L", "LI")
                    .startsWith("Document");
        }
    }

    @Test
    void chartsAreToldInWords() throws IOException {
        try (PDDocument document = printed(Samples.healthy())) {
            assertThat(elements(document)).filteredOn(one -> one.getStructureType().equals("Figure"))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .hasSizeGreaterThan(1)
                    .allMatch(words -> words.contains(". "))
                    .first()
                    .asString()
                    .startsWith("A new connection, step by step");
        }
    }

    @Test
    void theDocumentHasALanguageAndATitle() throws IOException {
        try (PDDocument document = printed(Samples.healthy())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Connection report: ");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
        }
    }

    private static List<PDStructureElement> elements(PDDocument document) {
        List<PDStructureElement> all = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), all);
        return all;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> all) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                all.add(element);
                collect(element, all);
            }
        }
    }

    private static PDDocument printed(Report report) throws IOException {
        byte[] bytes = new PdfReport(Messages.in(Locale.ENGLISH), Scrubber.NOTHING, ZoneId.of("UTC"), NO_FONTS)
                .write(report);
        return Loader.loadPDF(bytes);
    }
}
