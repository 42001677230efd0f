package dev.connectiondoctor.redact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.connectiondoctor.target.Providers;

/** Which names of hosts are of the inside of a network, and whose they are. */
final class DomainNames {
    /** A name with dots that is no part of a path, and no file. */
    static final Pattern SHAPE = Pattern.compile("(?:(?<![\\w.\\-/\\\\%])|(?<=//)|(?<=\\*\\.)|(?<=@))"
            + "(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?\\.){1,12}[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])"
            + "(?![\\w-]|\\.\\w)");
    /** Ends of names that no public registry gives away. */
    private static final List<String> INSIDE = List.of("local", "internal", "lan", "corp", "intranet", "home.arpa",
            "localdomain", "private", "home", "intra");
    private static final Set<String> SECOND_LEVEL = Set.of("co", "com", "org", "net", "ac", "gov", "edu", "or", "ne");
    private static final Set<String> GENERAL = Set.of("corp", "internal", "local", "lan", "intranet", "home", "office",
            "ad", "example", "test", "localhost", "localdomain", "proxy", "private", "intra", "www", "arpa", "vpn",
            "host", "domain", "company", "network", "cloud", "amazonaws", "azure", "google", "cloudapp");

    private DomainNames() {}

    /** Whether the name itself says that it is of the inside. */
    static boolean inside(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return INSIDE.stream().anyMatch(end -> name.endsWith("." + end));
    }

    /** Whether it is the name of a host that all the world knows. */
    static boolean known(String host) {
        return host.equalsIgnoreCase("localhost")
                || Providers.known().ofHost(host.toLowerCase(Locale.ROOT)).isPresent();
    }

    /** The domain that a host of the inside belongs to: what follows its first label; itself if nothing does. */
    static String domain(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        String rest = name.substring(name.indexOf('.') + 1);
        return rest.indexOf('.') > 0 || inside(name) ? rest : name;
    }

    /** The label under which the owner of a name registered it, if it says anything. */
    static Optional<String> owner(String host) {
        List<String> labels = Arrays.asList(host.toLowerCase(Locale.ROOT).split("\\."));
        int last = labels.size() - 2;
        if (last > 0 && SECOND_LEVEL.contains(labels.get(last))) {
            last--;
        }
        return last < 0
                ? Optional.empty()
                : labels.subList(0, last + 1)
                        .reversed()
                        .stream()
                        .limit(1)
                        .filter(label -> label.length() > 2 && !GENERAL.contains(label))
                        .findFirst();
    }
}
