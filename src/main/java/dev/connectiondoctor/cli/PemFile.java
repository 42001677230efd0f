package dev.connectiondoctor.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes sure that a file of certificates is one, before anything is started with it. */
final class PemFile {
    private static final int MOST_BYTES = 16 << 20;
    private static final Pattern CERTIFICATE = Pattern
            .compile("-----BEGIN CERTIFICATE-----[^-]{1,100000}-----END CERTIFICATE-----");

    private PemFile() {}

    static Path checked(String option, String text) throws UsageError {
        Path file = Values.path(option, text);
        List<String> blocks = CERTIFICATE.matcher(read(option, file)).results().map(MatchResult::group).toList();
        if (blocks.isEmpty()) {
            throw wrong("roots-empty", option, file);
        }
        for (String block : blocks) {
            parse(block, option, file);
        }
        return file;
    }

    private static String read(String option, Path file) throws UsageError {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw wrong("roots-too-big", option, file);
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw wrong("roots-unreadable", option, file);
        }
    }

    private static void parse(String block, String option, Path file) throws UsageError {
        try {
            CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(block.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (CertificateException e) {
            throw wrong("roots-damaged", option, file);
        }
    }

    private static UsageError wrong(String key, String option, Path file) {
        return new UsageError(key, Map.of("option", option, "value", Quoted.of(file.toString())));
    }
}
