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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.connectiondoctor.net.Certificates;

/**
 * What a setting names, read as far as it can be. Nothing in it can be wrong enough to stop a check.
 *
 * @param path as the setting gives it
 * @param outcome as in {@link TlsEvidence.CaFile}
 * @param certificates in a file that is partly damaged, those before the damage
 * @param damaged blocks that are no certificate
 * @param origin where the setting is written, as in {@link TlsEvidence.CaFile}
 */
record CaSource(String setting, String path, String outcome, Set<X509Certificate> certificates, int damaged,
        String origin) {
    private static final long MOST_BYTES = 8L << 20;
    private static final int MOST_FILES = 2000;
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
                return read(setting, value, hashed).passingOverDamage();
            }
        } catch (IOException | InvalidPathException _) {
            return failed(setting, value, "unreadable");
        }
    }

    /** In a folder, a file that is damaged does the others no harm. */
    private CaSource passingOverDamage() {
        return certificates.isEmpty() ? this : new CaSource(setting, path, USABLE, certificates, damaged, origin);
    }

    /** The same with more certificates in it. */
    CaSource with(Set<X509Certificate> more) {
        Set<X509Certificate> all = new HashSet<>(certificates);
        all.addAll(more);
        return new CaSource(setting, path, outcome, Set.copyOf(all), damaged, origin);
    }

    /** The same, written there. */
    CaSource foundAt(String place) {
        return new CaSource(setting, path, outcome, certificates, damaged, place);
    }

    boolean usable() {
        return outcome.equals(USABLE);
    }

    /** Whether it is a variable that one program reads from a file of its own, where no other program sees it. */
    boolean ofOneProgram() {
        return origin.startsWith("file:") && origin.endsWith("#" + setting);
    }

    /** Those that have no other authority above them. */
    Set<X509Certificate> roots() {
        return certificates.stream().filter(CertificateFacts::selfSigned).collect(Collectors.toUnmodifiableSet());
    }

    TlsEvidence.CaFile fact(boolean anchors) {
        return new TlsEvidence.CaFile(setting, path, outcome, certificates.size(), damaged, anchors, origin);
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
        int damaged = 0;
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
            if (bytes > MOST_BYTES) {
                return failed(setting, value, "too-large");
            }
            byte[] content = Files.readAllBytes(file);
            PemBlocks read = PemBlocks.of(new String(content, StandardCharsets.ISO_8859_1));
            if (read.begun() == 0 && isDer(content)) {
                return failed(setting, value, "der");
            }
            damaged += read.damaged();
            found.addAll(read.certificates());
        }
        return new CaSource(setting, value, outcome(found, damaged), Set.copyOf(found), damaged, "");
    }

    private static String outcome(Set<X509Certificate> found, int damaged) {
        if (found.isEmpty()) {
            return damaged > 0 ? "damaged" : "no-certificates";
        }
        return damaged > 0 ? "partly-damaged" : USABLE;
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
        return new CaSource(setting, value, outcome, Set.of(), 0, "");
    }
}
