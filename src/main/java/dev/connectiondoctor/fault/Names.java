package dev.connectiondoctor.fault;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Distinguished names as people read them. */
final class Names {
    private static final List<Pattern> PARTS = List.of(part("CN"), part("O"), part("OU"));

    private Names() {}

    /** The common name out of an RFC 2253 name, else the organisation, else all of it. */
    static String shortest(String name) {
        return PARTS.stream()
                .map(part -> part.matcher(name))
                .filter(Matcher::find)
                .findFirst()
                .map(Names::unescaped)
                .orElse(name);
    }

    /** The organisation out of an RFC 2253 name, else its shortest name. */
    static String owner(String name) {
        Matcher organization = PARTS.get(1).matcher(name);
        return organization.find() ? unescaped(organization) : shortest(name);
    }

    private static String unescaped(Matcher found) {
        return found.group(1).replaceAll("\\\\(.)", "$1");
    }

    private static Pattern part(String key) {
        return Pattern.compile("(?:^|,)\\s*" + key + "=((?:\\\\.|[^,\\\\])+)");
    }
}
