package dev.connectiondoctor.net;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads a proxy setting as curl and Go do: a URL, or a bare {@code host:port}, which means {@code http}. */
public final class ProxyUrl {
    private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443, "socks", 1080, "socks4", 1080,
            "socks4a", 1080, "socks5", 1080, "socks5h", 1080);
    private static final Pattern SHAPE = Pattern.compile(
            "(?:(?<scheme>[A-Za-z][A-Za-z0-9]*)://)?(?:(?<login>[^/?#\\s]*)@)?(?<host>\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::(?<port>\\d{1,5}))?/?");
    /** A password may hold any sign, be it one that breaks the address: it ends at the last {@code @}. */
    private static final Pattern LOGIN = Pattern.compile("(?s)^((?:[A-Za-z][A-Za-z0-9+.-]*:/+)?+[^:@]*):.*@");

    private ProxyUrl() {}

    /** The proxy, or empty if the text is no proxy address. */
    public static Optional<ProxyAddress> parse(String text) {
        Matcher found = SHAPE.matcher(text.strip());
        return found.matches() ? address(found) : Optional.empty();
    }

    private static Optional<ProxyAddress> address(Matcher found) {
        String named = found.group("scheme");
        String scheme = named == null ? "http" : named.toLowerCase(Locale.ROOT);
        Integer standard = PORTS.get(scheme);
        if (standard == null) {
            return Optional.empty();
        }
        int port = found.group("port") == null ? standard : Integer.parseInt(found.group("port"));
        String host = found.group("host").replaceAll("[\\[\\]]", "");
        return port < 1 || port > 65_535
                ? Optional.empty()
                : Optional.of(new ProxyAddress(scheme, host, port, login(found.group("login"))));
    }

    private static ProxyAddress.@Nullable Login login(@Nullable String userInfo) {
        if (userInfo == null || userInfo.isEmpty()) {
            return null;
        }
        int colon = userInfo.indexOf(':');
        return colon < 0
                ? new ProxyAddress.Login(decode(userInfo), "")
                : new ProxyAddress.Login(decode(userInfo.substring(0, colon)), decode(userInfo.substring(colon + 1)));
    }

    /** A lone percent sign stands for itself, as it does for curl. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    /** A setting fit to be shown: the password of a URL taken out. */
    public static String withoutPassword(String text) {
        return LOGIN.matcher(text).replaceFirst("$1@");
    }
}
