package dev.connectiondoctor.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the PDF library, which it keeps for the whole program: it writes no log, and it neither looks through all
 * fonts of the computer nor leaves a list of them in the user's home.
 */
final class PdfLibrary {
    /** Held, for a logger that nobody holds loses its level. */
    private static final List<Logger> SILENT = Stream.of("org.apache.pdfbox", "org.apache.fontbox", "com.openhtmltopdf")
            .map(Logger::getLogger)
            .toList();

    private PdfLibrary() {}

    static void settle() throws IOException {
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new OneFont(FontFile.ofLibrary().font()));
    }

    /** For the fonts that each PDF reader has and that the library measures without using them. */
    private record OneFont(TrueTypeFont font) implements FontMapper {
        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
            return new FontMapping<>(font, true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
            return new FontMapping<>(font, true);
        }

        @Override
        public CIDFontMapping getCIDFont(String name, @Nullable PDFontDescriptor descriptor,
                @Nullable PDCIDSystemInfo system) {
            throw new UncheckedIOException(new IOException("no such font: " + name));
        }
    }
}
