package dev.connectiondoctor.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.tls.TlsEvidence;

/** What the handshake showed. */
public final class CertificateSummaries {
    private static final int DATE = "2026-01-01".length();
    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T");

    private CertificateSummaries() {}

    static Optional<Summary> tls(TlsEvidence seen) {
        TlsEvidence.Verification verification = seen.verification();
        return seen.chain().isEmpty() || verification == null
                ? Optional.empty()
                : Optional.of(chain(seen, verification, seen.chain().getFirst()));
    }

    private static Summary chain(TlsEvidence seen, TlsEvidence.Verification verification,
            TlsEvidence.Certificate leaf) {
        if (seen.interceptedBy() != null) {
            return Summary.of("tls.inspected").with("product", seen.interceptedBy());
        }
        if (verification.validity() != TlsEvidence.Validity.VALID) {
            return dates(seen.chain(), verification);
        }
        if (!verification.rooted()) {
            return leaf.selfSigned() ? Summary.of("tls.self-signed") : by("tls.untrusted", leaf, seen);
        }
        if (!verification.hostMatches()) {
            return Summary.of("tls.other-host").with("host", leaf.sans().isEmpty() ? "?" : leaf.sans().getFirst());
        }
        return by(trusting(verification), leaf, seen);
    }

    private static String trusting(TlsEvidence.Verification verification) {
        if (verification.publicRoots()) {
            return "tls.public";
        }
        return verification.systemRoots() ? "tls.own-store" : "tls.told";
    }

    private static Summary dates(List<TlsEvidence.Certificate> chain, TlsEvidence.Verification verification) {
        int index = Math.clamp(verification.invalidIndex(), 0, chain.size() - 1);
        TlsEvidence.Certificate certificate = chain.get(index);
        return verification.validity() == TlsEvidence.Validity.EXPIRED
                ? Summary.of("tls.expired").with("date", day(certificate.notAfter()))
                : Summary.of("tls.not-yet-valid").with("date", day(certificate.notBefore()));
    }

    private static Summary by(String key, TlsEvidence.Certificate leaf, TlsEvidence seen) {
        return Summary.of(key).with("issuer", name(leaf.issuer())).with("protocol", version(seen.protocol()));
    }

    static String day(String instant) {
        return DATED.matcher(instant).lookingAt() ? instant.substring(0, DATE) : instant;
    }

    /** {@code TLSv1.3} as people write it. */
    private static String version(@Nullable String protocol) {
        return protocol == null ? "TLS" : protocol.replace("TLSv", "TLS ");
    }

    /** The organisation of a distinguished name, else its common name, else all of it. */
    public static String name(String distinguished) {
        return first(distinguished, "O", "CN");
    }

    /** The common name of a distinguished name, else its organisation, else all of it. */
    static String common(String distinguished) {
        return first(distinguished, "CN", "O");
    }

    private static String first(String distinguished, String... types) {
        try {
            List<Rdn> parts = new LdapName(distinguished).getRdns();
            return Stream.of(types)
                    .flatMap(type -> parts.stream().filter(part -> part.getType().equals(type)))
                    .map(part -> part.getValue().toString())
                    .findFirst()
                    .orElse(distinguished);
        } catch (InvalidNameException e) {
            return distinguished;
        }
    }
}
