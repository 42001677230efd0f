package dev.connectiondoctor.redact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that a report holds and that may be taken out of it, in the order in which they were found. */
final class Terms {
    private static final int SHORTEST = 3;
    /** Words that stand in for names, and those that every system has for its own users. */
    private static final Set<String> COMMON = Set.of("user", "host", "internal", "company", "private", "root", "admin",
            "administrator", "public", "shared", "default", "guest", "all users", "nobody", "www-data", "runner",
            "ubuntu", "debian", "linux", "windows", "macos", "localhost", "proxy", "home", "system");

    private final Set<String> users = new LinkedHashSet<>();
    private final Set<String> homes = new LinkedHashSet<>();
    private final Set<String> hosts = new LinkedHashSet<>();
    private final Set<String> domains = new LinkedHashSet<>();
    private final Map<String, Integer> companies = new LinkedHashMap<>();
    private final Set<String> vocabulary = new LinkedHashSet<>(COMMON);

    Set<String> users() {
        return users;
    }

    Set<String> homes() {
        return homes;
    }

    Set<String> hosts() {
        return hosts;
    }

    /** Names of companies, each with its number; forms of one name have the same. */
    Map<String, Integer> companies() {
        return companies;
    }

    void user(String name) {
        if (!COMMON.contains(name.toLowerCase(Locale.ROOT)) && !name.isBlank()) {
            users.add(name);
        }
    }

    void home(String folder) {
        if (folder.length() >= SHORTEST) {
            homes.add(folder);
        }
    }

    /** A host that is of the inside, whatever its name. */
    void host(String name) {
        if (name.length() >= SHORTEST && !DomainNames.known(name)) {
            hosts.add(name.toLowerCase(Locale.ROOT));
        }
    }

    /** A domain all of whose hosts are of the inside; those of a host for all the world are not. */
    void domain(String name) {
        Optional<String> owner = DomainNames.owner(name);
        if (name.indexOf('.') > 0 && !DomainNames.known(name) && (owner.isPresent() || DomainNames.inside(name))) {
            domains.add(name.toLowerCase(Locale.ROOT));
            owner.ifPresent(known -> company(List.of(known)));
        }
    }

    /** @param forms of the name of one company */
    void company(List<String> forms) {
        List<String> keys = new ArrayList<>(forms.stream().map(form -> form.toLowerCase(Locale.ROOT)).toList());
        Integer known = keys.stream()
                .flatMap(key -> companies.entrySet()
                        .stream()
                        .filter(one -> one.getKey().equals(key) || one.getKey().startsWith(key + " ")
                                || key.startsWith(one.getKey() + " "))
                        .map(Map.Entry::getValue))
                .findFirst()
                .orElseGet(() -> (int) companies.values().stream().distinct().count() + 1);
        keys.stream().filter(key -> key.length() >= SHORTEST).forEach(key -> companies.putIfAbsent(key, known));
    }

    void word(String word) {
        vocabulary.add(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word is one of the program's own, which a name may happen to be as well. */
    boolean common(String word) {
        return word.length() < SHORTEST || vocabulary.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether this is the name of a host of the inside. */
    boolean inside(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return !DomainNames.known(name) && (hosts.contains(name) || DomainNames.inside(name)
                || domains.stream().anyMatch(domain -> name.equals(domain) || name.endsWith("." + domain)));
    }
}
