package dev.connectiondoctor.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.text.Messages;

/**
 * Everything that a support team may ask for, in one zip file: the report in every form, the certificates that were
 * shown, and a list of what is in it. The same report gives the same bytes on the same computer.
 */
public final class SupportBundle {
    /** The part that this program reads again. */
    public static final String REPORT = "report.json";
    private static final int MOST_CERTIFICATES = 20;

    private final Messages messages;
    private final Scrubber scrubber;
    private final ZoneId zone;
    private final SystemFonts fonts;

    /**
     * @param scrubber run over every text as a last belt
     * @param zone in which local times are given
     */
    public SupportBundle(Messages messages, Scrubber scrubber, ZoneId zone, SystemFonts fonts) {
        this.messages = messages;
        this.scrubber = scrubber;
        this.zone = zone;
        this.fonts = fonts;
    }

    /** The zip file. */
    public byte[] write(Report report) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(REPORT, utf8(new JsonReport(messages, scrubber).write(report)));
        files.put("report.html", utf8(new HtmlReport(messages, scrubber, zone).write(report)));
        files.put("report.md", utf8(new MarkdownReport(messages, scrubber, zone).write(report)));
        files.put("report.txt", utf8(new TextFile(messages, scrubber, zone).write(report)));
        files.put("report.pdf", new PdfReport(messages, scrubber, zone, fonts).write(report));
        certificates(report, files);
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("README.txt", utf8(list(files)));
        all.putAll(files);
        return zipped(all, report.startedAt());
    }

    private void certificates(Report report, Map<String, byte[]> files) {
        for (StageReport stage : report.stages()) {
            if (stage.result().evidenceOrNull() instanceof TlsEvidence seen) {
                for (int i = 0; i < Math.min(MOST_CERTIFICATES, seen.chain().size()); i++) {
                    put(files, "chain-" + (i + 1), seen.chain().get(i));
                }
                if (seen.root() != null && !seen.chain().contains(seen.root())) {
                    put(files, "root", seen.root());
                }
            }
        }
    }

    /** In a report that somebody else made, anything may stand where a certificate should. */
    private static void put(Map<String, byte[]> files, String name, TlsEvidence.Certificate certificate) {
        if (isCertificate(certificate.der())) {
            files.put("certificates/" + name + ".pem", utf8(certificate.pem()));
        }
    }

    private static boolean isCertificate(String base64) {
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der)) != null;
        } catch (IllegalArgumentException | CertificateException _) {
            return false;
        }
    }

    /** One line for each file. */
    private String list(Map<String, byte[]> files) {
        Wording words = new Wording(messages);
        StringBuilder list = new StringBuilder(words.text("bundle.title")).append("\n\n");
        files.keySet().forEach(name -> list.append(name).append("  ").append(words.text(meaning(name))).append('\n'));
        return list.append('\n').append(words.text("bundle.key")).append('\n').toString();
    }

    private static String meaning(String name) {
        if (name.startsWith("certificates/")) {
            return name.endsWith("root.pem") ? "bundle.root" : "bundle.certificate";
        }
        return "bundle." + name.substring(name.lastIndexOf('.') + 1);
    }

    private static byte[] zipped(Map<String, byte[]> files, Instant moment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
