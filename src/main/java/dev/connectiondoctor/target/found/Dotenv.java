package dev.connectiondoctor.target.found;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads {@code .env} files as the common readers of Node, Python and Rust agree on them: {@code export} and blanks
 * around the sign are allowed, a value in quotes may go over several lines, one without ends at {@code  #}. What is
 * neither is left out, as they do. Nothing is expanded.
 */
final class Dotenv {
    private static final Pattern ENTRY = Pattern.compile("""
            (?m)^[ \\t]*(?:export[ \\t]+)?(?<name>[A-Za-z_][\\w.-]*)[ \\t]*=[ \\t]*\
            (?:"(?<rich>(?:[^"\\\\]|\\\\.)*+)"|'(?<plain>[^']*+)'|(?<bare>[^\\r\\n]*))""", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);
    private static final Map<String, String> ESCAPES = Map.of("n", "\n", "r", "\r", "t", "\t");

    private Dotenv() {}

    static JsonNode read(String text) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        Matcher entry = ENTRY.matcher(text);
        while (entry.find()) {
            values.put(entry.group("name"), value(entry));
        }
        return values;
    }

    private static String value(Matcher entry) {
        if (entry.group("rich") != null) {
            return ESCAPE.matcher(entry.group("rich"))
                    .replaceAll(sign -> Matcher.quoteReplacement(ESCAPES.getOrDefault(sign.group(1), sign.group(1))));
        }
        return entry.group("plain") != null ? entry.group("plain") : bare(entry.group("bare"));
    }

    private static String bare(String text) {
        int comment = text.startsWith("#") ? 0 : text.indexOf(" #");
        return (comment < 0 ? text : text.substring(0, comment)).strip();
    }
}
