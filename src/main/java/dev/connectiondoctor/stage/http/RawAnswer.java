package dev.connectiondoctor.stage.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP answer as it came off the line: not scrubbed, so it stays in memory and goes nowhere but into
 * {@link AnswerReader}.
 *
 * @param headers values by lower-case name
 * @param body the bytes kept
 * @param bodyBytes bytes received, which may be more than were kept
 * @param complete whether the body came to its end
 * @param sentBytes bytes of the request's body
 */
public record RawAnswer(String method, String url, int status, String httpVersion, Map<String, List<String>> headers,
        byte[] body, long bodyBytes, boolean complete, double headersMs, double totalMs, long sentBytes) {

    /** The answer to a request without a body. */
    public RawAnswer(String method, String url, int status, String httpVersion, Map<String, List<String>> headers,
            byte[] body, long bodyBytes, boolean complete, double headersMs, double totalMs) {
        this(method, url, status, httpVersion, headers, body, bodyBytes, complete, headersMs, totalMs, 0);
    }

    /** The first value of a header; empty if there is none. */
    public String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Media type without parameters, lower case; empty if none was sent. */
    public String contentType() {
        return header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The body as text, unpacked if it came packed although that was not asked for. */
    public String text() {
        String text = new String(ContentCoding.unpacked(body, header("content-encoding")), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Without headers and body, which are not scrubbed. */
    @Override
    public String toString() {
        return method + " " + status;
    }
}
