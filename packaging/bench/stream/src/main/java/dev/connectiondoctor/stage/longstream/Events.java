package dev.connectiondoctor.stage.longstream;

/** The events that are sent and read. */
final class Events {
    private static final String STAMP = "\"content\":\"";

    private Events() {}

    /** A piece of an answer as OpenAI's chat completions send it, whose text is the moment at which it is sent. */
    static String chunk(long nanos) {
        return "data: {\"id\":\"chatcmpl-0123456789abcdef\",\"object\":\"chat.completion.chunk\",\"created\":1790000000,"
                + "\"model\":\"practice-small\",\"choices\":[{\"index\":0,\"delta\":{" + STAMP
                + String.format("%020d", nanos) + "\"},\"finish_reason\":null}]}\n\n";
    }

    /** The moments in these bytes, which hold whole events. */
    static long[] stamps(String bytes) {
        long[] found = new long[bytes.length() / STAMP.length()];
        int count = 0;
        for (int at = bytes.indexOf(STAMP); at >= 0; at = bytes.indexOf(STAMP, at + 1)) {
            int start = at + STAMP.length();
            if (start + 20 <= bytes.length()) {
                found[count++] = Long.parseLong(bytes.substring(start, start + 20));
            }
        }
        return java.util.Arrays.copyOf(found, count);
    }
}
