package dev.connectiondoctor.stage.tls;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.data.Table;

/**
 * Products that issue certificates of their own to look into TLS, known by the names of their authorities
 * ({@code interceptors.tsv}). A match tells the product; no match tells nothing, as every one of them can be given
 * another name.
 */
public final class Interceptors {
    private final List<Rule> rules;

    public Interceptors() {
        this.rules = load();
    }

    /** A rule that gives both names wants both to match, each as a whole; a missing name counts as empty. */
    private record Rule(String product, @Nullable Pattern commonName, @Nullable Pattern organization) {
        boolean matches(DistinguishedName issuer) {
            return matches(commonName, issuer.commonName()) && matches(organization, issuer.organization());
        }

        private static boolean matches(@Nullable Pattern wanted, Optional<String> name) {
            return wanted == null || wanted.matcher(name.orElse("")).matches();
        }
    }

    /** The product that issued one of these, going up from the leaf. */
    Optional<String> issuing(Stream<DistinguishedName> issuers) {
        return issuers.map(this::product).flatMap(Optional::stream).findFirst();
    }

    /** Whether an authority's name or organisation is that of a product, and not of the company that uses it. */
    public boolean known(String name) {
        return rules.stream()
                .flatMap(rule -> Stream.of(rule.commonName(), rule.organization()).filter(Objects::nonNull))
                .anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private Optional<String> product(DistinguishedName issuer) {
        return rules.stream().filter(rule -> rule.matches(issuer)).map(Rule::product).findFirst();
    }

    private static List<Rule> load() {
        return Table.rows(Interceptors.class, "interceptors.tsv").stream().map(Interceptors::rule).toList();
    }

    private static Rule rule(String[] cells) {
        return new Rule(cells[0], pattern(cells[2]), pattern(cells[3]));
    }

    private static @Nullable Pattern pattern(String cell) {
        return cell.isEmpty() ? null : Pattern.compile(cell);
    }
}
