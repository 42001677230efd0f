package dev.connectiondoctor.stage.tls;

import java.net.IDN;
import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.net.ssl.SNIHostName;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Literals;

/** The names that a certificate is valid for, and whether a host is among them (RFC 6125, as Java does it). */
final class HostNames {
    private static final int DNS = 2;
    private static final int IP = 7;

    private HostNames() {}

    /** The name as the first message of a handshake says it (SNI, RFC 6066); null for what is no such name. */
    static @Nullable String forHello(String host) {
        if (Literals.parse(host).isPresent() || host.endsWith(".")) {
            return null;
        }
        try {
            return new SNIHostName(host).getAsciiName();
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** DNS names and IP addresses of the certificate, in its order. */
    static List<String> sans(X509Certificate certificate) {
        return entries(certificate).stream()
                .filter(entry -> isType(entry, DNS) || isType(entry, IP))
                .map(HostNames::text)
                .toList();
    }

    static boolean matches(X509Certificate certificate, String host) {
        Optional<InetAddress> address = Literals.parse(host);
        if (address.isPresent()) {
            return entries(certificate).stream()
                    .filter(entry -> isType(entry, IP))
                    .map(HostNames::text)
                    .anyMatch(text -> Literals.parse(text).equals(address));
        }
        List<String> names = entries(certificate).stream()
                .filter(entry -> isType(entry, DNS))
                .map(HostNames::text)
                .toList();
        return names.isEmpty()
                ? DistinguishedName.of(certificate.getSubjectX500Principal())
                        .commonName()
                        .filter(name -> covers(name, host))
                        .isPresent()
                : names.stream().anyMatch(name -> covers(name, host));
    }

    /** A star stands for exactly one whole label, the first. */
    private static boolean covers(String pattern, String host) {
        String name = canonical(host);
        String wanted = canonical(pattern);
        if (!wanted.startsWith("*.")) {
            return wanted.equals(name);
        }
        int dot = name.indexOf('.');
        String rest = wanted.substring(1);
        return dot > 0 && rest.indexOf('.', 1) > 0 && name.substring(dot).equals(rest);
    }

    private static String canonical(String name) {
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        try {
            return IDN.toASCII(bare).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return bare.toLowerCase(Locale.ROOT);
        }
    }

    private static Collection<List<?>> entries(X509Certificate certificate) {
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            return all == null ? List.of() : all;
        } catch (CertificateParsingException malformed) {
            return List.of();
        }
    }

    private static boolean isType(List<?> entry, int type) {
        return entry.get(0) instanceof Integer known && known == type && entry.get(1) instanceof String;
    }

    private static String text(List<?> entry) {
        return String.valueOf(entry.get(1));
    }
}
