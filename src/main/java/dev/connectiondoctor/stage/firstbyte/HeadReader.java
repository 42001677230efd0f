package dev.connectiondoctor.stage.firstbyte;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads status line and headers, at most 64 KiB of them. */
final class HeadReader {
    private static final int MOST = 1 << 16;
    private static final Pattern STATUS_LINE = Pattern.compile("(HTTP/1\\.[01]) ([1-5]\\d\\d)(?: .*)?");

    /** @param headers values by lower-case name */
    record Head(String version, int status, Map<String, List<String>> headers) {
        String header(String name) {
            List<String> values = headers.getOrDefault(name, List.of());
            return values.isEmpty() ? "" : values.getLast().strip();
        }
    }

    private final TimedInput in;
    private int left = MOST;

    HeadReader(TimedInput in) {
        this.in = in;
    }

    /**
     * The head of the final answer; interim answers (1xx) are passed over.
     *
     * @throws ProtocolException if what comes is not HTTP, or too much of it
     */
    Head read() throws IOException {
        Head head = one();
        while (head.status() < 200) {
            head = one();
        }
        return head;
    }

    private Head one() throws IOException {
        Matcher status = STATUS_LINE.matcher(line());
        if (!status.matches()) {
            throw new ProtocolException("Invalid status line");
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        _ -> new ArrayList<>()).add(line.substring(colon + 1).strip());
            }
        }
        return new Head(status.group(1), Integer.parseInt(status.group(2)), headers);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (--left < 0) {
                throw new ProtocolException("Invalid status line or headers: more than 64 KiB");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
