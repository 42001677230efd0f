package dev.connectiondoctor.cli;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.redact.Kind;
import dev.connectiondoctor.report.Addressee;
import dev.connectiondoctor.stage.Depth;

/** Reads options that take one of a few words. */
final class Choices {
    private static final Pattern PROXY = Pattern
            .compile(
                    "(?i)((https?|socks|socks4a?|socks5h?)://)?([^/?#\\s@]*@)?(\\[[0-9a-f:.]+]|[a-z0-9._-]+)(:\\d{1,5})?/?");

    private Choices() {}

    /** How a report is written. */
    enum Format {
        TEXT, JSON, MARKDOWN, HTML, PDF, BUNDLE;

        /** Whether a terminal could only show it as noise. */
        boolean isBinary() {
            return this == PDF || this == BUNDLE;
        }
    }

    static Format format(String text) throws UsageError {
        return switch (text) {
            case "text" -> Format.TEXT;
            case "json" -> Format.JSON;
            case "markdown" -> Format.MARKDOWN;
            case "html" -> Format.HTML;
            case "pdf" -> Format.PDF;
            case "bundle" -> Format.BUNDLE;
            default -> throw Values.bad("bad-format", text);
        };
    }

    /** {@code all}, {@code none}, or some of the kinds. */
    static Set<Kind> kinds(String text) throws UsageError {
        return switch (text) {
            case "all" -> EnumSet.allOf(Kind.class);
            case "none" -> EnumSet.noneOf(Kind.class);
            default -> {
                Set<Kind> kinds = EnumSet.noneOf(Kind.class);
                for (String id : text.split(",", -1)) {
                    kinds.add(Kind.byId(id.strip()).orElseThrow(() -> Values.bad("bad-redact", id)));
                }
                yield kinds;
            }
        };
    }

    static Addressee addressee(String text) throws UsageError {
        return Addressee.byId(text).orElseThrow(() -> Values.bad("bad-letter", text));
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
