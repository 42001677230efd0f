package dev.connectiondoctor.stage.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.connectiondoctor.net.TlsEnd;

/**
 * How the bytes of a body came to an end. The platform's client tells resets from closed connections and knows where a
 * body has no end. It does not tell whether a TLS connection was closed with a farewell, or HTTP/2 after a GOAWAY: both
 * are an end of file to it. That comes from the {@link TlsEnd} of the connection, where there was one alone; where there
 * was not, a close is called by what the framing says.
 */
public final class BodyEnd {
    /** The body ended as its framing said that it would. */
    public static final String IN_ORDER = "end-of-body";
    /** The connection was closed where neither length nor chunks said when the body is over. */
    public static final String FIN = "fin";
    public static final String PREMATURE_CHUNK_END = "premature-chunk-end";
    public static final String RST = "rst";
    /** Followed by a colon and the code's name where that is known. */
    public static final String RST_STREAM = "rst-stream";
    public static final String GOAWAY = "goaway";
    public static final String NO_CLOSE_NOTIFY = "tls-close-without-notify";
    /** The doctor itself stopped reading. */
    public static final String WATCHDOG = "local-watchdog";
    public static final String UNKNOWN = "unknown";

    private static final Pattern CODE = Pattern.compile("RST_STREAM(?: received)?: ([A-Za-z][A-Za-z_ ]{2,40})");

    private BodyEnd() {}

    /** By what cut it, and how its connection ended. */
    public static String of(Throwable cut, Optional<TlsEnd> connection) {
        String said = of(cut);
        boolean closed = said.equals(FIN) || said.equals(PREMATURE_CHUNK_END);
        return closed ? connection.map(end -> closed(end, said)).orElse(said) : said;
    }

    private static String closed(TlsEnd end, String said) {
        if (end.goAway()) {
            return GOAWAY;
        }
        return end.farewell() ? said : NO_CLOSE_NOTIFY;
    }

    /** By what cut it. */
    static String of(Throwable cut) {
        if (HttpFailures.says(cut, "rst_stream")) {
            return RST_STREAM + code(cut);
        }
        if (HttpFailures.says(cut, "goaway")) {
            return GOAWAY;
        }
        if (HttpFailures.says(cut, "close_notify")) {
            return NO_CLOSE_NOTIFY;
        }
        if (HttpFailures.says(cut, "reset", "broken pipe")) {
            return RST;
        }
        if (HttpFailures.says(cut, "chunked transfer encoding")) {
            return PREMATURE_CHUNK_END;
        }
        return HttpFailures.says(cut, "fixed content-length", "eof reached") ? FIN : UNKNOWN;
    }

    /** Of a body that ended without an error: an HTTP/1.1 body without length and chunks lasts until the FIN. */
    public static String inOrder(RawAnswer answer, Optional<TlsEnd> connection) {
        String said = inOrder(answer);
        return said.equals(FIN) ? connection.map(end -> closed(end, said)).orElse(said) : said;
    }

    static String inOrder(RawAnswer answer) {
        boolean framed = !answer.httpVersion().startsWith("HTTP/1") || !answer.header("content-length").isEmpty()
                || answer.header("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked");
        return framed ? IN_ORDER : FIN;
    }

    private static String code(Throwable cut) {
        return HttpFailures.chain(cut)
                .map(one -> CODE.matcher(String.valueOf(one.getMessage())))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> ":" + found.group(1).strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-"))
                .orElse("");
    }
}
