package dev.connectiondoctor.stage.longstream;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells a stream of events from other bodies. */
final class StreamShape {
    static final int LOOKED_AT = 256;
    private static final Pattern STREAM = Pattern.compile("\\uFEFF?\\s*(?:(?:data|event|id|retry) ?:|:)");
    private static final Pattern OTHER = Pattern.compile("\\uFEFF?\\s*[{\\[<]");

    private StreamShape() {}

    /** By what the answer says of itself, or else by how it begins. */
    static boolean isStream(String contentType, byte[] start) {
        return contentType.equals("text/event-stream") || STREAM.matcher(text(start)).lookingAt();
    }

    /** Whether a body begins as JSON or a page does, whatever it says of itself. */
    static boolean isOther(byte[] start) {
        return OTHER.matcher(text(start)).lookingAt();
    }

    private static String text(byte[] start) {
        return new String(start, 0, Math.min(start.length, LOOKED_AT), StandardCharsets.UTF_8);
    }
}
