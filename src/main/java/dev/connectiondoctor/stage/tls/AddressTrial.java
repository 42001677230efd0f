package dev.connectiondoctor.stage.tls;

import org.jspecify.annotations.Nullable;

/**
 * The usual handshake at one of several addresses of the host; nothing was sent after it.
 *
 * @param address textual IP address
 * @param family {@code ipv4} or {@code ipv6}
 * @param outcome {@link #STANDS}, {@link #RESET}, {@link #CLOSED}, {@link #SILENT} or {@code failed}; one that is not
 *            answered is tried again before it counts as such
 * @param durationMs milliseconds until the outcome was known
 * @param leafSha256 fingerprint of the certificate that was shown, lower-case hexadecimal; null if none was
 */
public record AddressTrial(String address, String family, String outcome, double durationMs,
        @Nullable String leafSha256) {
    public static final String STANDS = "stands";
    public static final String RESET = "reset";
    public static final String CLOSED = "closed";
    public static final String SILENT = "silent";

    /** Whether the first message was not answered at all. */
    public boolean unanswered() {
        return outcome.equals(RESET) || outcome.equals(CLOSED) || outcome.equals(SILENT);
    }

    public boolean stands() {
        return outcome.equals(STANDS);
    }
}
