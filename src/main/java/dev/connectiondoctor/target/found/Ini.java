package dev.connectiondoctor.target.found;

import java.util.Locale;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads {@code [group]} and {@code name = value} lines, as git, npm, pip and KDE write them. A plain group's name is
 * taken in any case; the last of several equal names wins.
 */
final class Ini {
    private Ini() {}

    static JsonNode read(String text) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ObjectNode group = all;
        for (String raw : text.lines().toList()) {
            String line = raw.strip();
            int sign = line.indexOf('=');
            if (line.startsWith("[") && line.endsWith("]")) {
                group = group(all, line.substring(1, line.length() - 1).strip());
            } else if (sign > 0 && line.charAt(0) != '#' && line.charAt(0) != ';') {
                group.put(line.substring(0, sign).strip(), unquoted(line.substring(sign + 1).strip()));
            }
        }
        return all;
    }

    private static ObjectNode group(ObjectNode all, String name) {
        String key = name.indexOf('"') < 0 && name.indexOf(' ') < 0 ? name.toLowerCase(Locale.ROOT) : name;
        return all.get(key) instanceof ObjectNode known ? known : all.putObject(key);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
