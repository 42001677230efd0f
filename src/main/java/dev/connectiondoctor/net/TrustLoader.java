package dev.connectiondoctor.net;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.target.found.Os;

/**
 * Loads the roots in force. This computer's own store is whatever the system offers: a bundle file (Linux), or the key
 * stores of Windows and macOS; one that is missing is empty.
 */
final class TrustLoader {
    private static final List<Path> BUNDLES = List.of(Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"), Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
            Path.of("/etc/ssl/ca-bundle.pem"), Path.of("/etc/ssl/cert.pem"));

    private final Path javaHome;
    private final List<Path> bundles;
    private final List<String> keyStores;

    /**
     * @param bundles where bundle files may lie; the first that exists is taken
     * @param keyStores the types of this system's key stores, none of another's: to find out that there is no such type,
     *            Java sets up every security provider that lies beside it
     */
    TrustLoader(Path javaHome, List<Path> bundles, List<String> keyStores) {
        this.javaHome = javaHome;
        this.bundles = bundles;
        this.keyStores = keyStores;
    }

    /** What this computer has. */
    static TrustLoader ofThisComputer() {
        return new TrustLoader(Path.of(System.getProperty("java.home")), BUNDLES,
                keyStores(Os.named(System.getProperty("os.name", ""))));
    }

    static List<String> keyStores(Os os) {
        return switch (os) {
            case WINDOWS -> List.of("Windows-ROOT", "Windows-ROOT-LOCALMACHINE");
            case MACOS -> List.of("KeychainStore-ROOT", "KeychainStore");
            case LINUX, OTHER -> List.of();
        };
    }

    /**
     * Reads what the user named at once, and begins with the rest.
     *
     * @throws IOException if a file that the user named cannot be read
     */
    Ahead<TrustStores> load(Options options) throws IOException {
        Path more = options.publicRoots();
        List<X509Certificate> added = more == null ? List.of() : Certificates.ofPemFile(more);
        Path instead = options.systemRoots();
        List<X509Certificate> named = instead == null ? null : Certificates.ofPemFile(instead);
        return Ahead.of(() -> new TrustStores(Set.copyOf(both(PublicRoots.all(), added)),
                Set.copyOf(named == null ? system() : named), Set.copyOf(both(ofJava(), added)), Set.copyOf(added)));
    }

    private static List<X509Certificate> both(List<X509Certificate> list, List<X509Certificate> added) {
        return Stream.concat(list.stream(), added.stream()).toList();
    }

    /** A store that cannot be read is the same as an empty one. */
    private List<X509Certificate> ofJava() {
        File cacerts = javaHome.resolve("lib/security/cacerts").toFile();
        try {
            return Certificates.in(usual(cacerts));
        } catch (GeneralSecurityException | IOException _) {
            return anyKind(cacerts);
        }
    }

    /** In one of the two forms that Java itself uses. */
    private static KeyStore usual(File file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try (InputStream in = new FileInputStream(file)) {
            store.load(in, null);
        }
        return store;
    }

    /** To find out the kind, Java sets up every security provider, which takes as long as all else that is loaded. */
    private static List<X509Certificate> anyKind(File file) {
        try {
            return Certificates.in(KeyStore.getInstance(file, (char[]) null));
        } catch (GeneralSecurityException | IOException _) {
            return List.of();
        }
    }

    private List<X509Certificate> system() {
        List<X509Certificate> found = new ArrayList<>();
        bundles.stream().filter(Files::isReadable).limit(1).forEach(bundle -> found.addAll(bundle(bundle)));
        keyStores.forEach(type -> found.addAll(keyStore(type)));
        return found;
    }

    private static List<X509Certificate> bundle(Path file) {
        try {
            return Certificates.ofPemFile(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A store that this system does not have, or does not let us read, is the same as an empty one. */
    private static List<X509Certificate> keyStore(String type) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            return Certificates.in(store);
        } catch (GeneralSecurityException | IOException _) {
            return List.of();
        }
    }
}
