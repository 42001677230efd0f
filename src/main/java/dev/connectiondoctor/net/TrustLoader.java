package dev.connectiondoctor.net;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;

/**
 * Loads the roots in force. This computer's own store is whatever the system offers: a bundle file (Linux), or the key
 * stores of Windows and macOS; one that is missing is empty.
 */
final class TrustLoader {
    private static final List<Path> BUNDLES = List.of(Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"), Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
            Path.of("/etc/ssl/ca-bundle.pem"), Path.of("/etc/ssl/cert.pem"));
    private static final List<String> KEY_STORES = List.of("Windows-ROOT", "Windows-ROOT-LOCALMACHINE",
            "KeychainStore-ROOT", "KeychainStore");

    private final Path javaHome;
    private final List<Path> bundles;

    /** @param bundles where bundle files may lie; the first that exists is taken */
    TrustLoader(Path javaHome, List<Path> bundles) {
        this.javaHome = javaHome;
        this.bundles = bundles;
    }

    /** What this computer has. */
    static TrustLoader ofThisComputer() {
        return new TrustLoader(Path.of(System.getProperty("java.home")), BUNDLES);
    }

    /** @throws IOException if a file that the user named cannot be read */
    TrustStores load(Options options) throws IOException {
        Path more = options.publicRoots();
        List<X509Certificate> added = more == null ? List.of() : Certificates.ofPemFile(more);
        return new TrustStores(Set.copyOf(both(PublicRoots.all(), added)), Set.copyOf(system(options.systemRoots())),
                Set.copyOf(both(ofJava(), added)), Set.copyOf(added));
    }

    private static List<X509Certificate> both(List<X509Certificate> list, List<X509Certificate> added) {
        return Stream.concat(list.stream(), added.stream()).toList();
    }

    /** A store that cannot be read is the same as an empty one. */
    private List<X509Certificate> ofJava() {
        File cacerts = javaHome.resolve("lib/security/cacerts").toFile();
        try {
            return Certificates.in(KeyStore.getInstance(cacerts, (char[]) null));
        } catch (GeneralSecurityException | IOException _) {
            return List.of();
        }
    }

    private List<X509Certificate> system(@Nullable Path given) throws IOException {
        if (given != null) {
            return Certificates.ofPemFile(given);
        }
        List<X509Certificate> found = new ArrayList<>();
        for (Path bundle : bundles.stream().filter(Files::isReadable).limit(1).toList()) {
            found.addAll(Certificates.ofPemFile(bundle));
        }
        KEY_STORES.forEach(type -> found.addAll(keyStore(type)));
        return found;
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
