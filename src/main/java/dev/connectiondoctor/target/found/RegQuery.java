package dev.connectiondoctor.target.found;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code reg query} prints. */
final class RegQuery {
    private static final Pattern VALUE = Pattern.compile("^ {4}(\\S.*?) {4}REG_[A-Z_]+ {4}(.*?)\\s*$",
            Pattern.MULTILINE);

    private RegQuery() {}

    /** Values by name, in their order. */
    static Map<String, String> values(String output) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher line = VALUE.matcher(output);
        while (line.find()) {
            values.put(line.group(1), line.group(2));
        }
        return values;
    }
}
