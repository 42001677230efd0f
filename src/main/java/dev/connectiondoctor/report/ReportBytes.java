package dev.connectiondoctor.report;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import dev.connectiondoctor.report.UnreadableReport.Reason;

/**
 * Finds the text of a report in a file: as it stands, packed by gzip, or as {@code report.json} in a bundle. Nothing is
 * ever written to the disk, and what is packed is unpacked no further than a report can be long.
 */
final class ReportBytes {
    /** More than any report takes. */
    static final int MOST_BYTES = 16 << 20;
    /** What stands in a bundle before the report is passed over up to here. */
    private static final long MOST_PASSED_OVER = 128L << 20;
    private static final int MOST_ENTRIES = 1000;
    /** At the top of the bundle, or in the one folder that a bundle was unpacked into and packed again with. */
    private static final Pattern REPORT = Pattern.compile("([^/\\\\]+/)?report\\.json");
    private static final String HIDDEN = "__MACOSX/";
    private static final int BUFFER = 1 << 16;

    private ReportBytes() {}

    /** @throws UnreadableReport if there is no text in it that could be a report's */
    static String text(InputStream file) throws IOException, UnreadableReport {
        byte[] bytes = bounded(file);
        if (bytes.length == 0) {
            throw new UnreadableReport(Reason.EMPTY);
        }
        try {
            return decoded(begins(bytes, 'P', 'K', 3, 4)
                    ? ofBundle(bytes)
                    : begins(bytes, 0x1f, 0x8b)
                            ? bounded(new GZIPInputStream(new ByteArrayInputStream(bytes)))
                            : bytes);
        } catch (ZipException | EOFException _) {
            throw RecordReader.damaged();
        }
    }

    private static byte[] bounded(InputStream in) throws IOException, UnreadableReport {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableReport(Reason.TOO_BIG);
        }
        return bytes;
    }

    private static byte[] ofBundle(byte[] bytes) throws IOException, UnreadableReport {
        try (ZipInputStream bundle = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
            long left = MOST_PASSED_OVER;
            for (int i = 0; i < MOST_ENTRIES; i++) {
                ZipEntry entry = bundle.getNextEntry();
                if (entry == null) {
                    throw new UnreadableReport(Reason.NO_REPORT_INSIDE);
                }
                if (isReport(entry.getName())) {
                    return bounded(bundle);
                }
                left -= passedOver(bundle, left);
            }
            throw new UnreadableReport(Reason.TOO_BIG);
        } catch (IllegalArgumentException _) {
            throw RecordReader.damaged();
        }
    }

    private static boolean isReport(String name) {
        return REPORT.matcher(name).matches() && !name.startsWith(HIDDEN) && !name.startsWith("..");
    }

    private static long passedOver(InputStream entry, long most) throws IOException, UnreadableReport {
        byte[] buffer = new byte[BUFFER];
        long passed = 0;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            passed += read;
            if (passed > most) {
                throw new UnreadableReport(Reason.TOO_BIG);
            }
        }
        return passed;
    }

    /** Some shells write what is sent to a file in UTF-16. */
    private static String decoded(byte[] bytes) throws UnreadableReport {
        if (begins(bytes, 0xff, 0xfe)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16LE);
        }
        return begins(bytes, 0xfe, 0xff)
                ? strictly(bytes, 2, StandardCharsets.UTF_16BE)
                : strictly(bytes, begins(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0, StandardCharsets.UTF_8);
    }

    private static String strictly(byte[] bytes, int from, Charset charset) throws UnreadableReport {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
        } catch (CharacterCodingException _) {
            String text = new String(bytes, from, bytes.length - from, charset);
            throw new UnreadableReport(ReportReader.looksOurs(text) ? Reason.DAMAGED : Reason.FOREIGN);
        }
    }

    private static boolean begins(byte[] bytes, int... signs) {
        if (bytes.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((bytes[i] & 0xff) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
