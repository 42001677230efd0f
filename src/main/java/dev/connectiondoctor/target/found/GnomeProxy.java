package dev.connectiondoctor.target.found;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The proxy setting of GNOME, as {@code gsettings} prints it. */
final class GnomeProxy {
    private static final String SCHEMA = "org.gnome.system.proxy";
    static final List<String> COMMAND = List.of("gsettings", "list-recursively", SCHEMA);

    private static final Pattern LINE = Pattern.compile("(" + Pattern.quote(SCHEMA) + "\\S*) (\\S+) (.*)");
    private static final Pattern TEXT = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'");

    private GnomeProxy() {}

    static SystemProxy read(String output) {
        Map<String, String> values = new HashMap<>();
        output.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> values
                        .put(line.group(1).substring(SCHEMA.length()) + "/" + line.group(2), line.group(3).strip()));
        String pac = text(values.get("/autoconfig-url"));
        return switch (text(values.get("/mode"))) {
            case "manual" -> manual(values);
            case "auto" -> new SystemProxy("system:gnome", null, null, null, pac.isEmpty() ? null : pac,
                    pac.isEmpty(), List.of());
            default -> SystemProxy.NONE;
        };
    }

    private static SystemProxy manual(Map<String, String> values) {
        List<String> exceptions = TEXT.matcher(values.getOrDefault("/ignore-hosts", ""))
                .results()
                .map(found -> found.group(1))
                .toList();
        return new SystemProxy("system:gnome", server(values, ".http", "http"), server(values, ".https", "http"),
                server(values, ".socks", "socks"), null, false, exceptions);
    }

    private static @Nullable String server(Map<String, String> values, String kind, String scheme) {
        return ProxyPlace.url(scheme, text(values.get(kind + "/host")), values.get(kind + "/port"));
    }

    private static String text(@Nullable String value) {
        Matcher quoted = TEXT.matcher(value == null ? "" : value);
        return quoted.matches() ? quoted.group(1) : "";
    }
}
