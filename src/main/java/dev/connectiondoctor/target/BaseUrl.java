package dev.connectiondoctor.target;

import org.jspecify.annotations.Nullable;

/**
 * A base URL taken apart. It is always a value, also when the text cannot be used: then {@code problem} says why.
 *
 * @param given the text as it was given, blanks at the ends removed and any password taken out
 * @param problem why it cannot be used, or null if it can
 * @param problemIndex index in {@code given} of the character at fault, or -1
 * @param scheme {@code https} or {@code http}; null if the address cannot be used
 * @param host host name (ASCII form) or address literal, without brackets; null if the address cannot be used
 * @param port the port in force, 1-65535; 0 if the address cannot be used
 * @param path the path without trailing slashes, empty for the root
 * @param query true if the address carries a query or a fragment, which no request repeats
 * @param loopback true if the host is this computer by name ({@code localhost}) or by address
 */
public record BaseUrl(String given, @Nullable Problem problem, int problemIndex, @Nullable String scheme,
        @Nullable String host, int port, String path, boolean query, boolean loopback) {

    /** Why an address cannot be used. */
    public enum Problem {
        EMPTY, NO_SCHEME, UNSUPPORTED_SCHEME, NO_HOST, BAD_CHARACTER, BAD_PORT, USER_INFO
    }

    /** Takes a text apart; never fails. */
    public static BaseUrl parse(String text) {
        return BaseUrlParser.parse(text);
    }

    public boolean usable() {
        return problem == null;
    }

    public boolean secure() {
        return "https".equals(scheme);
    }

    /** {@code scheme://host[:port]} without a path; only for usable addresses. */
    public String origin() {
        boolean standard = port == (secure() ? 443 : 80);
        return scheme + "://" + bracketed() + (standard ? "" : ":" + port);
    }

    /** Origin and path, as clients put their routes behind it; only for usable addresses. */
    public String url() {
        return origin() + path;
    }

    /** The same origin with another path. */
    public BaseUrl withPath(String otherPath) {
        return new BaseUrl(origin() + otherPath, problem, problemIndex, scheme, host, port, otherPath, false, loopback);
    }

    private String bracketed() {
        return host != null && host.indexOf(':') >= 0 ? "[" + host + "]" : String.valueOf(host);
    }
}
