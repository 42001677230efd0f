package dev.connectiondoctor.redact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

import dev.connectiondoctor.stage.tls.Interceptors;

/** The name of a company in what its certificate authorities call themselves. */
final class CompanyNames {
    private static final Pattern LEGAL = Pattern.compile(
            "(?i)[,\\s]+(?:inc|incorporated|ltd|limited|llc|corp|corporation|co|gmbh|ag|sa|plc|bv|kg|se|srl|spa|pty)\\.?$");
    /** What is said of an authority, and of nobody's in particular. */
    private static final Set<String> GENERAL = Set.of("root", "ca", "certificate", "certification", "authority",
            "proxy", "inspection", "ssl", "tls", "https", "issuing", "intermediate", "enterprise", "corporate",
            "company", "security", "network", "gateway", "firewall", "trust", "trusted", "the", "internal", "private",
            "web", "server", "test", "practice", "unknown", "self-signed", "localhost", "default", "global", "other",
            "example", "internet", "widgits", "my", "local", "sub", "primary", "new", "old", "expired", "public");
    /** Owners of the domains in which filtering proxies are offered as a service. */
    private static final Set<String> CLOUDS = Set.of("zscaler", "zscalertwo", "zscalerthree", "zscloud", "zscalerone",
            "netskope", "goskope", "mailcontrol", "menlosecurity", "iboss", "opendns", "umbrella", "prismaaccess",
            "threatpulse", "cloudflare-gateway");
    private static final int SHORTEST = 3;

    private final Interceptors products = new Interceptors();

    /** Names of the company in an authority's name, longest first; none where they are those of a product. */
    List<String> in(String distinguishedName) {
        return part(distinguishedName, "O").filter(CompanyNames::telling)
                .or(() -> part(distinguishedName, "CN").filter(name -> !products.known(name))
                        .flatMap(CompanyNames::beginning))
                .filter(name -> !products.known(name))
                .map(CompanyNames::forms)
                .orElse(List.of());
    }

    /** Whether a host is that of a product's own cloud. */
    boolean product(String host) {
        return DomainNames.owner(host).filter(CLOUDS::contains).isPresent();
    }

    /** The same name without what only the law wants of it. */
    private static List<String> forms(String name) {
        List<String> forms = new ArrayList<>(List.of(name));
        String bare = LEGAL.matcher(name).replaceFirst("");
        if (!bare.equals(name) && telling(bare)) {
            forms.add(bare);
        }
        return forms;
    }

    /** The words in front of those that every authority has in its name. */
    private static Optional<String> beginning(String commonName) {
        if (DomainNames.SHAPE.matcher(commonName).matches()) {
            return Optional.empty();
        }
        List<String> words = Arrays.stream(commonName.strip().split("\\s+"))
                .takeWhile(word -> !GENERAL.contains(word.toLowerCase(Locale.ROOT)) && !word.matches("\\d+|[gGvV]\\d+"))
                .toList();
        return Optional.of(String.join(" ", words)).filter(CompanyNames::telling);
    }

    private static boolean telling(String name) {
        return name.length() >= SHORTEST && Arrays.stream(name.split("\\s+"))
                .anyMatch(word -> !GENERAL.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> part(String distinguishedName, String type) {
        try {
            return new LdapName(distinguishedName).getRdns()
                    .stream()
                    .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                    .map(rdn -> String.valueOf(rdn.getValue()))
                    .findFirst();
        } catch (InvalidNameException _) {
            return Optional.empty();
        }
    }
}
