package dev.connectiondoctor.cli;

import java.util.regex.Pattern;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.stage.Depth;

/** Reads options that take one of a few words. */
final class Choices {
    private static final Pattern PROXY = Pattern
            .compile(
                    "(?i)((https?|socks|socks4a?|socks5h?)://)?([^/?#\\s@]*@)?(\\[[0-9a-f:.]+]|[a-z0-9._-]+)(:\\d{1,5})?/?");

    private Choices() {}

    /** How a report is written. */
    enum Format {
        TEXT, JSON, MARKDOWN, HTML
    }

    static Format format(String text) throws UsageError {
        return switch (text) {
            case "text" -> Format.TEXT;
            case "json" -> Format.JSON;
            case "markdown" -> Format.MARKDOWN;
            case "html" -> Format.HTML;
            default -> throw Values.bad("bad-format", text);
        };
    }

    static Depth depth(String text) throws UsageError {
        return Depth.byId(text).orElseThrow(() -> Values.bad("bad-depth", text));
    }

    /** {@code auto}, {@code none}, or a proxy's address; never repeated, for it may hold a login. */
    static String proxy(String text) throws UsageError {
        if (text.equals(Options.PROXY_AUTO) || text.equals(Options.PROXY_NONE) || PROXY.matcher(text).matches()) {
            return text;
        }
        throw new UsageError("bad-proxy");
    }
}
