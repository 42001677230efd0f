package dev.connectiondoctor.stage.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.connectiondoctor.net.Certificates;

/**
 * What a setting names, read as far as it can be. Nothing in it can be wrong enough to stop a check.
 *
 * @param path as the setting gives it
 * @param outcome as in {@link TlsEvidence.CaFile}
 * @param damaged blocks that are no certificate
 */
record CaSource(String setting, String path, String outcome, Set<X509Certificate> certificates, int damaged) {
    private static final long MOST_BYTES = 8L << 20;
    private static final int MOST_FILES = 2000;
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----");
    /** The only names by which OpenSSL looks for certificates in a folder. */
    private static final Pattern HASHED = Pattern.compile("[0-9a-f]{8}\\.\\d+");
    private static final String USABLE = "usable";

    static CaSource file(String setting, String value) {
        try {
            Path path = Path.of(value);
            String wrong = Files.isDirectory(path) ? "folder" : obstacle(path);
            return wrong.isEmpty() ? read(setting, value, List.of(path)) : failed(setting, value, wrong);
        } catch (IOException | InvalidPathException _) {
            return failed(setting, value, "unreadable");
        }
    }

    static CaSource folder(String setting, String value) {
        try {
            Path path = Path.of(value);
            if (!Files.isDirectory(path)) {
                return failed(setting, value, Files.exists(path) ? "file" : "missing");
            }
            try (Stream<Path> files = Files.list(path)) {
                List<Path> hashed = files.filter(CaSource::isHashed).limit(MOST_FILES).toList();
                return read(setting, value, hashed);
            }
        } catch (IOException | InvalidPathException _) {
            return failed(setting, value, "unreadable");
        }
    }

    boolean usable() {
        return outcome.equals(USABLE);
    }

    TlsEvidence.CaFile fact(boolean anchors) {
        return new TlsEvidence.CaFile(setting, path, outcome, certificates.size(), damaged, anchors);
    }

    private static boolean isHashed(Path file) {
        return HASHED.matcher(file.getFileName().toString()).matches() && Files.isReadable(file);
    }

    /** Why a path is no file that can be read; empty if it is one. Never opens what is no plain file. */
    private static String obstacle(Path path) {
        if (Files.notExists(path)) {
            return "missing";
        }
        return Files.isRegularFile(path) && Files.isReadable(path) ? "" : "unreadable";
    }

    private static CaSource read(String setting, String value, List<Path> files) throws IOException {
        Set<X509Certificate> found = new HashSet<>();
        int blocks = 0;
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
            if (bytes > MOST_BYTES) {
                return failed(setting, value, "too-large");
            }
            byte[] content = Files.readAllBytes(file);
            String text = new String(content, StandardCharsets.ISO_8859_1);
            List<X509Certificate> certificates = Certificates.ofPem(text);
            int begun = (int) BEGIN.matcher(text).results().count();
            if (begun == 0 && isDer(content)) {
                return failed(setting, value, "der");
            }
            blocks += begun - certificates.size();
            found.addAll(certificates);
        }
        String outcome = found.isEmpty() ? blocks > 0 ? "damaged" : "no-certificates" : USABLE;
        return new CaSource(setting, value, outcome, Set.copyOf(found), blocks);
    }

    private static boolean isDer(byte[] content) {
        try {
            Certificates.ofDer(content);
            return true;
        } catch (CertificateException _) {
            return false;
        }
    }

    private static CaSource failed(String setting, String value, String outcome) {
        return new CaSource(setting, value, outcome, Set.of(), 0);
    }
}
