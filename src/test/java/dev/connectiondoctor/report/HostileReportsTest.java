package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.UnreadableReport.Reason;
import dev.connectiondoctor.text.Messages;

/** Whatever a file holds: a report, or one reason why not; in little time and memory, and nothing on the disk. */
@Timeout(60)
class HostileReportsTest {
    private static final Path ONLY_TO_WRITE = Path.of("/sys/bus/platform/drivers_probe");
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final String SAVED = new JsonReport(ENGLISH, Scrubber.NOTHING).write(Samples.intercepted());
    private static final String BEGIN = "{\"schema\":\"" + Report.SCHEMA + "\",\"x\":";

    @TempDir Path folder;

    @Test
    void aTextOfAGigabyteIsNotReadToItsEnd() {
        Endless text = new Endless(BEGIN + "\"", 'a');
        assertThatThrownBy(() -> ReportReader.read(text)).isInstanceOfSatisfying(UnreadableReport.class,
                unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.TOO_BIG));
        assertThat(text.read).isLessThan(17 << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[[],", "1e9999999999999999999999999999999999"})
    void depthAndLengthAreBounded(String piece) throws Exception {
        String text = piece.startsWith("1")
                ? BEGIN + "1" + "0".repeat(1 << 20) + "}"
                : BEGIN + piece.repeat(1 << 20);
        assertReason(text.getBytes(StandardCharsets.UTF_8), Reason.TOO_BIG);
    }

    @Test
    void manySmallValuesAreBounded() throws Exception {
        assertReason((BEGIN + "[" + "[],".repeat(1 << 20) + "[]]}").getBytes(StandardCharsets.UTF_8), Reason.TOO_BIG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999", "-1e999999", "1e400"})
    void aNumberBeyondAllMeasureIsDamage(String number) throws Exception {
        String text = SAVED.replaceFirst("\"durationMs\" : 12.346", "\"durationMs\" : 12.346")
                .replaceFirst("\"handshakeMs\" : [0-9.]+", "\"handshakeMs\" : " + number);
        assertThat(text).isNotEqualTo(SAVED);
        assertReason(text.getBytes(StandardCharsets.UTF_8), Reason.DAMAGED);
    }

    @Test
    void aKeyThatIsThereTwiceIsDamage() throws Exception {
        String text = SAVED.replaceFirst("\"complete\" :", "\"complete\" : false, \"complete\" :");
        assertThat(text).isNotEqualTo(SAVED);
        assertReason(text.getBytes(StandardCharsets.UTF_8), Reason.DAMAGED);
    }

    @Test
    void bytesThatAreNoTextAreDamage() throws Exception {
        byte[] bytes = SAVED.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xff;
        assertReason(bytes, Reason.DAMAGED);
        assertReason(new byte[]{(byte) 0x89, 'P', 'N', 'G', (byte) 0xff}, Reason.FOREIGN);
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws Exception {
        assertReason(new byte[0], Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aMarkAtItsBeginningSaysHowItIsWritten(String charset) throws Exception {
        assertReadable(("\uFEFF" + SAVED).getBytes(charset));
    }

    @Test
    void aPackedReportIsRead() throws Exception {
        assertReadable(gzip(SAVED.getBytes(StandardCharsets.UTF_8)));
        byte[] cut = gzip(SAVED.getBytes(StandardCharsets.UTF_8));
        assertReason(java.util.Arrays.copyOf(cut, cut.length / 2), Reason.DAMAGED);
        assertReason(gzip(new byte[64 << 20]), Reason.TOO_BIG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.json", "connection-report/report.json"})
    void theReportOfABundleIsRead(String name) throws Exception {
        byte[] saved = SAVED.getBytes(StandardCharsets.UTF_8);
        assertReadable(zip(new Packed("README.txt", new byte[]{'x'}), new Packed("__MACOSX/report.json", saved),
                new Packed("__MACOSX/._report.json", new byte[]{0}), new Packed(name, saved)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../report.json", "/report.json", "../../etc/report.json", "a/../report.json",
            "..\\report.json", "C:\\report.json", "report.json/", "a/b/report.json", "report.json.txt"})
    void noOtherPlaceInABundleIsLookedAt(String name) throws Exception {
        byte[] archive = zip(new Packed(name, SAVED.getBytes(StandardCharsets.UTF_8)));
        assertReason(archive, Reason.NO_REPORT_INSIDE);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("file");
        }
    }

    @Test
    void aBombInABundleDoesNotGoOff() throws Exception {
        assertReason(zip(new Packed("report.json", new byte[64 << 20])), Reason.TOO_BIG);
        assertReason(zip(new Packed("before.bin", new byte[200 << 20]), new Packed("report.json", new byte[1])),
                Reason.TOO_BIG);
    }

    @Test
    void anArchiveThatIsCutIsDamage() throws Exception {
        byte[] archive = zip(new Packed("report.json", SAVED.getBytes(StandardCharsets.UTF_8)));
        assertReason(java.util.Arrays.copyOf(archive, archive.length / 2), Reason.DAMAGED);
    }

    @Test
    void whatIsNoFileIsNotOpened() throws Exception {
        assertThat(reason(folder)).isEqualTo(Reason.FOLDER);
        assertThat(reason(folder.resolve("none"))).isEqualTo(Reason.MISSING);
        Path pipe = folder.resolve("pipe");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        Assumptions.assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0);
        assertThat(reason(pipe)).isEqualTo(Reason.NO_FILE);
    }

    @Test
    void aFileThatMayNotBeReadIsSaidToBe() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), SAVED);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        // Root may read every file but those that the kernel only takes words from.
        assertThat(reason(Files.isReadable(file) ? ONLY_TO_WRITE : file)).isEqualTo(Reason.NOT_ALLOWED);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonIsOneSentence(Reason reason) {
        assertThat(ENGLISH.get(new UnreadableReport(reason).key(), Map.of("value", "'a'"))).contains("'a'")
                .endsWith(".")
                .doesNotContain("{");
    }

    private void assertReason(byte[] bytes, Reason reason) throws IOException {
        assertThat(reason(Files.write(folder.resolve("file"), bytes))).isEqualTo(reason);
    }

    private void assertReadable(byte[] bytes) throws Exception {
        Report report = SavedReports.open(Files.write(folder.resolve("file"), bytes));
        assertThat(report.target()).isEqualTo(Samples.intercepted().target());
    }

    private static Reason reason(Path file) {
        try {
            SavedReports.open(file);
        } catch (UnreadableReport unreadable) {
            return unreadable.reason();
        }
        throw new AssertionError("it was read");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(Packed... entries) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Packed entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(entry.name().endsWith("/") ? new byte[0] : entry.bytes());
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    private record Packed(String name, byte[] bytes) {}

    /** A gigabyte that is made as it is read. */
    private static final class Endless extends InputStream {
        private static final long LENGTH = 1L << 30;

        private final byte[] begin;
        private final char filling;
        private long read;

        Endless(String begin, char filling) {
            this.begin = begin.getBytes(StandardCharsets.UTF_8);
            this.filling = filling;
        }

        @Override
        public int read() {
            read++;
            return read > LENGTH ? -1 : read <= begin.length ? begin[(int) read - 1] : filling;
        }
    }
}
