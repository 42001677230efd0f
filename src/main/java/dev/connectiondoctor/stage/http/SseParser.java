package dev.connectiondoctor.stage.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Reads an event stream piece by piece, wherever it was cut into pieces. Lines end with CR, LF or both. A line or an
 * event beyond {@value #LONGEST} bytes or characters is cut there and counted.
 */
public final class SseParser {
    static final int LONGEST = 1 << 20;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /**
     * @param name the value of its {@code event:} line, or null if it had none
     * @param data its data lines, joined with line feeds
     */
    public record Event(@Nullable String name, String data) {}

    private final Consumer<Event> events;
    private byte[] line = new byte[512];
    private int length;
    private boolean firstLine = true;
    private boolean afterCarriageReturn;
    private boolean lineCut;
    private @Nullable String name;
    private final StringBuilder data = new StringBuilder();
    private boolean hasData;
    private long cuts;
    private long comments;
    private long strays;

    public SseParser(Consumer<Event> events) {
        this.events = events;
    }

    public void read(byte[] bytes) {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '\n' || b == '\r') {
                boolean lineFeedOfPair = b == '\n' && afterCarriageReturn && i == start;
                append(bytes, start, i);
                if (!lineFeedOfPair) {
                    endLine();
                }
                afterCarriageReturn = b == '\r';
                start = i + 1;
            }
        }
        if (start < bytes.length) {
            append(bytes, start, bytes.length);
            afterCarriageReturn = false;
        }
    }

    /** The stream has ended in order: what waits for its blank line is taken as complete. */
    public void end() {
        if (length > 0) {
            endLine();
        }
        dispatch();
    }

    /** Lines and events that were cut because they were too long. */
    public long cuts() {
        return cuts;
    }

    /** Comment lines, which services send as a sign of life. */
    public long comments() {
        return comments;
    }

    /** Lines of JSON that are no field of an event: readers pass over them, and what they say is lost. */
    public long strays() {
        return strays;
    }

    /** Whether an event has begun and is not over. */
    public boolean inEvent() {
        return length > 0 || hasData || name != null;
    }

    private void append(byte[] bytes, int from, int to) {
        int taken = Math.min(to - from, LONGEST - length);
        lineCut |= taken < to - from;
        if (length + taken > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(length + taken, length * 2)));
        }
        System.arraycopy(bytes, from, line, length, taken);
        length += taken;
    }

    private void endLine() {
        int start = firstLine && startsWithMark() ? BYTE_ORDER_MARK.length : 0;
        String text = new String(line, start, length - start, StandardCharsets.UTF_8);
        cuts += lineCut ? 1 : 0;
        length = 0;
        lineCut = false;
        firstLine = false;
        field(text);
    }

    private void field(String text) {
        int colon = text.indexOf(':');
        if (text.isEmpty()) {
            dispatch();
        } else if (colon == 0) {
            comments++;
        } else {
            field(colon < 0 ? text : text.substring(0, colon), colon < 0 ? "" : value(text, colon));
        }
    }

    private void field(String field, String value) {
        switch (field) {
            case "event" -> name = value;
            case "data" -> data(value);
            case "id", "retry" -> {
                // of no use here
            }
            default -> strays += field.startsWith("{") ? 1 : 0;
        }
    }

    private void data(String value) {
        if (data.length() + value.length() >= LONGEST) {
            cuts++;
            return;
        }
        data.append(hasData ? "\n" : "").append(value);
        hasData = true;
    }

    private void dispatch() {
        Event event = new Event(name, data.toString());
        boolean complete = hasData;
        name = null;
        hasData = false;
        data.setLength(0);
        if (complete) {
            events.accept(event);
        }
    }

    private static String value(String text, int colon) {
        int start = colon + 1;
        return text.substring(start < text.length() && text.charAt(start) == ' ' ? start + 1 : start);
    }

    private boolean startsWithMark() {
        return length >= BYTE_ORDER_MARK.length && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0,
                BYTE_ORDER_MARK.length);
    }
}
