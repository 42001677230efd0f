package dev.connectiondoctor.stage.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers off the line, made by hand. */
final class Answered {
    private Answered() {}

    /** @param headers lines or parts between semicolons, each {@code name: value} */
    static RawAnswer by(int status, String headers, String body) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String header : headers.split("[;\n]")) {
            String[] pair = header.split(": ", 2);
            if (pair.length == 2) {
                all.put(pair[0].strip(), List.of(pair[1]));
            }
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new RawAnswer("POST", "https://x/", status, "HTTP/1.1", all, bytes, bytes.length, true, 1, 2);
    }
}
