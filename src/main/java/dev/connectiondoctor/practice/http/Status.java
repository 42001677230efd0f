package dev.connectiondoctor.practice.http;

import java.util.Map;

/** The words that go with HTTP status codes. */
public final class Status {
    private static final Map<Integer, String> REASONS = Map.ofEntries(Map.entry(200, "OK"),
            Map.entry(302, "Found"), Map.entry(400, "Bad Request"), Map.entry(401, "Unauthorized"),
            Map.entry(402, "Payment Required"), Map.entry(403, "Forbidden"), Map.entry(404, "Not Found"),
            Map.entry(405, "Not Allowed"),
            Map.entry(407, "Proxy Authentication Required"), Map.entry(413, "Request Entity Too Large"),
            Map.entry(429, "Too Many Requests"), Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"), Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"), Map.entry(504, "Gateway Time-out"));

    private Status() {}

    /** Empty for codes that have none, such as 524. */
    public static String reason(int status) {
        return REASONS.getOrDefault(status, "");
    }
}
