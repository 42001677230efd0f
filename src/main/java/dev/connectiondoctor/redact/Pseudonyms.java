package dev.connectiondoctor.redact;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives every name another one, always the same, numbered in the order in which they come. */
final class Pseudonyms {
    private static final Pattern OURS = Pattern.compile("host-\\d+(?:\\.internal)?", Pattern.CASE_INSENSITIVE);

    private final Map<String, Integer> users = new HashMap<>();
    private final Map<String, Integer> homes = new HashMap<>();
    private final Map<String, Integer> hosts = new HashMap<>();
    private final Addresses addresses = new Addresses();
    private final Map<String, Integer> companies;

    /** @param companies numbers by names in lower case */
    Pseudonyms(Map<String, Integer> companies) {
        this.companies = companies;
    }

    String user(String name) {
        return "user-" + number(users, name.toLowerCase(Locale.ROOT));
    }

    String home(String folder) {
        int number = number(homes, folder.replace('\\', '/').replaceAll("/+", "/"));
        return number == 1 ? "~" : "~home-" + number;
    }

    /** A name with dots keeps some, so that it is still read as one of a host. */
    String host(String name) {
        return OURS.matcher(name).matches()
                ? name
                : "host-" + number(hosts, name.toLowerCase(Locale.ROOT)) + ".internal";
    }

    Optional<String> address(String text) {
        return addresses.pseudonym(text);
    }

    /** In small letters where the name is, as in a domain. */
    String company(String name) {
        int number = Objects.requireNonNullElse(companies.get(name.toLowerCase(Locale.ROOT)), 0);
        return (name.equals(name.toLowerCase(Locale.ROOT)) ? "company-" : "Company-") + number;
    }

    private static int number(Map<String, Integer> known, String name) {
        return known.computeIfAbsent(name, _ -> known.size() + 1);
    }
}
