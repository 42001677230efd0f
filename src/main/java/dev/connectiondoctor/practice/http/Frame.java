package dev.connectiondoctor.practice.http;

import org.jspecify.annotations.Nullable;

/**
 * One server-sent event.
 *
 * @param event its name, or null for an event without an {@code event:} line
 * @param data its data, one line
 */
public record Frame(@Nullable String event, String data) {

    public static Frame data(String data) {
        return new Frame(null, data);
    }

    /** The same without its name. */
    public Frame nameless() {
        return data(data);
    }

    /** As it is written, with the empty line that ends it. */
    public String text() {
        return (event == null ? "" : "event: " + event + "\n") + "data: " + data + "\n\n";
    }
}
