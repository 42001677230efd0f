package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.text.Messages;

class PdfReportTest {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final SystemFonts NO_FONTS = new SystemFonts(List.of());

    static List<Report> reports() {
        return Samples.all().toList();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyReportCanBePrinted(Report report) throws IOException {
        byte[] bytes = write(report, NO_FONTS);
        assertThat(text(bytes)).contains("Connection report", "Step by step", "1 / ")
                .doesNotContain("page.", "{{", "[U+", "#");
        assertThat(write(report, NO_FONTS)).as("the same report gives the same bytes").isEqualTo(bytes);
    }

    @Test
    void chartsAreInIt() throws IOException {
        assertThat(text(write(Samples.healthy(), NO_FONTS))).contains("A new connection, step by step",
                "Secure the line", "issued by", "valid 2");
    }

    @Test
    void theKeyIsTakenOut() throws IOException {
        byte[] bytes = new PdfReport(MESSAGES, text -> text.replace(Samples.CANARY, "[key]"), ZoneId.of("UTC"),
                NO_FONTS).write(Filled.with(Samples.CANARY));
        assertThat(text(bytes)).contains("[key]").doesNotContain(Samples.CANARY, "canary");
    }

    @Test
    void whatNoFontHasIsANumberAndTheDocumentSaysSo() throws IOException {
        String text = text(write(Filled.with("\u4e2d\u6587 \u05d0"), NO_FONTS));
        assertThat(text).contains("[U+4E2D][U+6587]", "[U+05D0]", "shown by their Unicode numbers")
                .doesNotContain("\u4e2d");
        assertThat(text(write(Samples.healthy(), NO_FONTS))).doesNotContain("Unicode numbers");
    }

    @Test
    void damagedFontsOfTheComputerAreNoHindrance(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("DejaVuSans.ttf"), "no font at all");
        Files.writeString(folder.resolve("msyh.ttc"), "ttcf no font at all");
        Path half = Files.write(folder.resolve("arial.ttf"), font(60_000));
        assertThat(half).exists();
        assertThat(text(write(Filled.with("\u4e2d"), new SystemFonts(List.of(folder))))).contains("[U+4E2D]");
    }

    @Test
    void fontsOfTheComputerAreUsed(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("LiberationSans-Regular.ttf"), font(Integer.MAX_VALUE));
        byte[] bytes = write(Samples.healthy(), new SystemFonts(List.of(folder.getParent(), folder)));
        assertThat(text(bytes)).contains("Connection report");
    }

    @Test
    void whatCannotBeReadIsInReach() {
        Legible none = new Legible(point -> point < 128);
        assertThat(none.shows("plain")).isTrue();
        assertThat(none.shows("\u7f51\u7edc")).isFalse();
        assertThat(none.usedNumbers()).isFalse();
        assertThat(none.of("\u2713 a\u2026 \ud83d\ude00")).isEqualTo("+ a... [U+1F600]");
        assertThat(none.usedNumbers()).isTrue();
    }

    private static byte[] font(int most) throws IOException {
        try (InputStream in = Objects.requireNonNull(PDDocument.class
                .getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            return in.readNBytes(most);
        }
    }

    private static byte[] write(Report report, SystemFonts fonts) {
        return new PdfReport(MESSAGES, Scrubber.NOTHING, ZoneId.of("UTC"), fonts).write(report);
    }

    private static String text(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
