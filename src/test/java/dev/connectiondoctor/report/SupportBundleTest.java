package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.text.Messages;

class SupportBundleTest {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

    @Test
    void holdsEveryFormAndAListOfThem() throws Exception {
        Map<String, String> files = files(bundle(Scrubber.NOTHING).write(Samples.intercepted()));
        assertThat(files.keySet()).startsWith("README.txt", "report.json", "report.html", "report.md", "report.txt",
                "report.pdf");
        assertThat(files.get("README.txt")).contains("report.pdf  the report for printing").doesNotContain("bundle.");
        files.keySet().stream().skip(1).forEach(name -> assertThat(files.get("README.txt")).contains(name));
        assertThat(ReportReader.read(files.get(SupportBundle.REPORT)).said()).isNotNull();
        assertThat(files.get("report.pdf")).startsWith("%PDF-");
    }

    @Test
    void isTheSameEachTime() {
        assertThat(bundle(Scrubber.NOTHING).write(Samples.healthy()))
                .isEqualTo(bundle(Scrubber.NOTHING).write(Samples.healthy()));
    }

    @Test
    void holdsNoKey() throws Exception {
        Scrubber scrubber = text -> text.replace(Samples.CANARY, "[key]");
        Map<String, String> files = files(bundle(scrubber).write(Filled.with(Samples.CANARY)));
        assertThat(files.get("report.txt")).contains("[key]");
        files.values().forEach(content -> assertThat(content).doesNotContain(Samples.CANARY));
    }

    private static SupportBundle bundle(Scrubber scrubber) {
        return new SupportBundle(MESSAGES, scrubber, ZoneId.of("UTC"), new SystemFonts(List.of()));
    }

    private static Map<String, String> files(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
