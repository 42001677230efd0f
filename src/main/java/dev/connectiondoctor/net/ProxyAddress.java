package dev.connectiondoctor.net;

import org.jspecify.annotations.Nullable;

/**
 * A proxy taken from a URL.
 *
 * @param scheme {@code http}, {@code https}, {@code socks}, {@code socks4}, {@code socks5} or {@code socks5h}
 * @param login user name and password, or null
 */
public record ProxyAddress(String scheme, String host, int port, @Nullable Login login) {

    /** Credentials for a proxy; cannot be printed. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "(login)";
        }
    }

    /** {@code scheme://host:port}, without credentials. */
    public String url() {
        return scheme + "://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    /** Spoken to in TLS. */
    public boolean secure() {
        return scheme.equals("https");
    }

    /** Not an HTTP proxy at all. */
    public boolean socks() {
        return scheme.startsWith("socks");
    }

    @Override
    public String toString() {
        return url();
    }
}
