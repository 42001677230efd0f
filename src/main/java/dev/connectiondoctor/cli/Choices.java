package dev.connectiondoctor.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.stage.Depth;

/** Reads options that take one of a few words, some of which are not there yet. */
final class Choices {
    private static final Set<String> PROXY_SCHEMES = Set.of("http", "https", "socks", "socks4", "socks4a", "socks5",
            "socks5h");

    private Choices() {}

    /** How a report is written. */
    enum Format {
        TEXT, JSON
    }

    static Format format(String text) throws UsageError {
        return switch (text) {
            case "text" -> Format.TEXT;
            case "json" -> Format.JSON;
            case "markdown", "html" -> throw notYet("--format " + text);
            default -> throw Values.bad("bad-format", text);
        };
    }

    static Depth depth(String text) throws UsageError {
        Depth depth = Depth.byId(text).orElseThrow(() -> Values.bad("bad-depth", text));
        if (depth == Depth.ENDURANCE) {
            throw notYet("--depth " + text);
        }
        return depth;
    }

    /** {@code auto}, {@code none}, or a URL with a scheme, a host and a port; never repeated, for it may hold a login. */
    static String proxy(String text) throws UsageError {
        if (text.equals(Options.PROXY_AUTO) || text.equals(Options.PROXY_NONE) || isProxy(text)) {
            return text;
        }
        throw new UsageError("bad-proxy");
    }

    private static boolean isProxy(String text) {
        try {
            URI url = new URI(text);
            return url.getHost() != null && url.getScheme() != null
                    && PROXY_SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static UsageError notYet(String what) {
        return new UsageError("not-yet", Map.of("what", what));
    }
}
