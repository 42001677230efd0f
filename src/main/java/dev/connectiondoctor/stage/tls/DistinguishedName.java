package dev.connectiondoctor.stage.tls;

import java.util.List;
import java.util.Optional;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** A certificate's name, taken apart. */
record DistinguishedName(List<Rdn> parts) {

    static DistinguishedName of(X500Principal principal) {
        return of(principal.getName());
    }

    /** @param text RFC 2253 name; one that is malformed has no parts */
    static DistinguishedName of(String text) {
        try {
            return new DistinguishedName(new LdapName(text).getRdns());
        } catch (InvalidNameException malformed) {
            return new DistinguishedName(List.of());
        }
    }

    Optional<String> commonName() {
        return value("CN");
    }

    Optional<String> organization() {
        return value("O");
    }

    private Optional<String> value(String type) {
        return parts.stream()
                .filter(part -> part.getType().equalsIgnoreCase(type))
                .map(Rdn::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .reduce((_, last) -> last);
    }
}
