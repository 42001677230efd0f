package dev.connectiondoctor.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A font that a document may hold a part of.
 *
 * @param name of its file, in lower case letters only where the system does not tell them apart
 * @param source closed with the font
 */
record FontFile(String name, TrueTypeFont font, CmapLookup characters, Closeable source) implements Closeable {
    private static final Pattern HEAVY = Pattern.compile("(?i)bold|black|heavy|light|thin");
    private static final String LIBRARYS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final long LARGEST = 64L << 20;

    /** The font in a file, or the first usable one of a collection; empty if there is none that may be embedded. */
    static Optional<FontFile> open(Path file) {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return name.toLowerCase(Locale.ROOT).endsWith(".ttc") ? collection(name, file) : single(name, file);
        } catch (IOException | RuntimeException _) {
            // A font that cannot be read is as good as none.
            return Optional.empty();
        }
    }

    /** A plain font for Western scripts that the library brings along. */
    static FontFile ofLibrary() throws IOException {
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(LIBRARYS))) {
            TrueTypeFont font = new TTFParser().parseEmbedded(in);
            return new FontFile("", font, font.getUnicodeCmapLookup(), font);
        }
    }

    boolean shows(int point) {
        return characters.getGlyphId(point) > 0;
    }

    private static Optional<FontFile> single(String name, Path file) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
        if (usable(font)) {
            return Optional.of(of(name, font, font));
        }
        font.close();
        return Optional.empty();
    }

    private static Optional<FontFile> collection(String name, Path file) throws IOException {
        TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
        List<TrueTypeFont> fonts = new ArrayList<>();
        collection.processAllFonts(font -> {
            if (usable(font)) {
                fonts.add(HEAVY.matcher(font.getName()).find() ? fonts.size() : 0, font);
            }
        });
        if (!fonts.isEmpty()) {
            return Optional.of(of(name, fonts.getFirst(), collection));
        }
        collection.close();
        return Optional.empty();
    }

    private static FontFile of(String name, TrueTypeFont font, Closeable source) throws IOException {
        font.setEnableGsub(false);
        return new FontFile(name, font, font.getUnicodeCmapLookup(), source);
    }

    /** With outlines of TrueType's own, characters by Unicode, and its maker's leave to put a part of it into a document. */
    private static boolean usable(TrueTypeFont font) throws IOException {
        if (!font.getTableMap().containsKey("glyf") || font.getUnicodeCmapLookup(false) == null) {
            return false;
        }
        OS2WindowsMetricsTable rights = font.getOS2Windows();
        if (rights == null) {
            return true;
        }
        int type = rights.getFsType();
        boolean restricted = (type & 0xF) == OS2WindowsMetricsTable.FSTYPE_RESTRICTED;
        boolean whole = (type & OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING) != 0;
        return !restricted && !whole && (type & OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY) == 0;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
