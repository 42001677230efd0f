package dev.connectiondoctor.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that one document is printed with, taken from the computer and put into the document in part. Fonts for
 * Asian scripts are large: they are opened only for a text that needs them.
 */
final class PrintFonts implements Closeable {
    static final String TEXT = "Text";
    static final String CODE = "Code";
    static final String SIGNS = "Signs";
    static final String ASIAN = "Asian";

    /** Of each, the first that this computer has; its bold face is the file below the same index. */
    private static final List<String> REGULAR = List.of("segoeui.ttf", "arial.ttf", "DejaVuSans.ttf",
            "NotoSans-Regular.ttf", "LiberationSans-Regular.ttf", "FreeSans.ttf");
    private static final List<String> BOLD = List.of("segoeuib.ttf", "arialbd.ttf", "DejaVuSans-Bold.ttf",
            "NotoSans-Bold.ttf", "LiberationSans-Bold.ttf", "FreeSansBold.ttf", "Arial Bold.ttf");
    private static final List<String> FIXED = List.of("consola.ttf", "Menlo.ttc", "DejaVuSansMono.ttf",
            "LiberationMono-Regular.ttf", "NotoSansMono-Regular.ttf", "cour.ttf", "Courier New.ttf");
    private static final List<String> SYMBOLS = List.of("seguisym.ttf", "Apple Symbols.ttf", "DejaVuSans.ttf",
            "NotoSansSymbols2-Regular.ttf");
    /** Not the usual files of Noto Sans CJK: their outlines are PostScript's, which the library cannot embed. */
    private static final List<String> CHINESE = List.of("msyh.ttc", "simhei.ttf", "simsun.ttc", "msjh.ttc",
            "Arial Unicode.ttf", "Songti.ttc", "STHeiti Light.ttc", "STHeiti Medium.ttc", "PingFang.ttc",
            "wqy-microhei.ttc", "wqy-zenhei.ttc", "DroidSansFallbackFull.ttf", "DroidSansFallback.ttf",
            "NotoSansSC-Regular.ttf", "NotoSansCJKsc-Regular.ttf");

    private final SystemFonts system;
    private final List<Face> faces = new ArrayList<>();
    private final List<FontFile> opened = new ArrayList<>();
    private boolean asianOpened;

    PrintFonts(SystemFonts system) throws IOException {
        this.system = system;
        Optional<FontFile> text = open(TEXT, 400, REGULAR);
        if (text.isPresent()) {
            open(TEXT, 700, boldOf(text.get().name()));
        } else {
            FontFile own = FontFile.ofLibrary();
            opened.add(own);
            faces.add(new Face(TEXT, 400, own));
        }
        open(CODE, 400, FIXED);
        open(SIGNS, 400, SYMBOLS);
    }

    /** Whether one of the fonts has this character. */
    boolean shows(int point) {
        if (known(point)) {
            return true;
        }
        if (!asianOpened) {
            asianOpened = true;
            return open(ASIAN, 400, CHINESE).isPresent() && known(point);
        }
        return false;
    }

    private boolean known(int point) {
        return faces.stream().anyMatch(face -> !face.family().equals(CODE) && face.file().shows(point));
    }

    void register(PdfRendererBuilder builder, PDDocument document) throws IOException {
        for (Face face : faces) {
            builder.useFont(new PDFontSupplier(PDType0Font.load(document, face.file().font(), true)), face.family(),
                    face.weight(), FontStyle.NORMAL, true);
        }
    }

    private static List<String> boldOf(@Nullable String regular) {
        int index = regular == null ? -1 : REGULAR.indexOf(regular);
        if (index < 0) {
            return List.of();
        }
        return REGULAR.get(index).equals("arial.ttf")
                ? List.of(BOLD.get(index), BOLD.getLast())
                : List.of(BOLD.get(index));
    }

    private Optional<FontFile> open(String family, int weight, List<String> names) {
        for (Path path : system.named(names)) {
            Optional<FontFile> file = FontFile.open(path);
            if (file.isPresent()) {
                opened.add(file.get());
                faces.add(new Face(family, weight, file.get()));
                return file;
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        for (FontFile file : opened) {
            file.close();
        }
    }

    private record Face(String family, int weight, FontFile file) {}
}
