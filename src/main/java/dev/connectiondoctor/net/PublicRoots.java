package dev.connectiondoctor.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;

/**
 * The public list: Mozilla's, which Node, Bun, certifi and webpki-roots ship. Kept beside this class with its date and
 * source; {@code packaging/renew-public-roots} renews it.
 */
final class PublicRoots {
    private static final String LIST = "public-roots.pem";

    private PublicRoots() {}

    static List<X509Certificate> all() {
        try (InputStream in = Objects.requireNonNull(PublicRoots.class.getResourceAsStream(LIST))) {
            return Certificates.ofPem(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
