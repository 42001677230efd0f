package dev.connectiondoctor.stage.proxy.pac;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.connectiondoctor.net.ProxyAddress;
import dev.connectiondoctor.net.ProxyUrl;

/**
 * One of the ways that a proxy script names, in its own words: {@code PROXY host:port}, {@code DIRECT}, …
 *
 * @param words as the script gave it
 */
public record PacAnswer(String words) {
    private static final int MOST = 10;
    private static final int LONGEST = 200;

    /** The ways in the order in which they are to be tried; a script that answers nothing means direct. */
    static List<PacAnswer> listed(String answer) {
        List<PacAnswer> all = Arrays.stream(answer.split(";"))
                .map(String::strip)
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST)
                .limit(MOST)
                .map(PacAnswer::new)
                .toList();
        return all.isEmpty() ? List.of(new PacAnswer("DIRECT")) : all;
    }

    public boolean direct() {
        return words.equalsIgnoreCase("DIRECT");
    }

    /** The proxy; empty for a direct way, and for words that nobody knows. */
    public Optional<ProxyAddress> proxy() {
        String[] parts = words.split("\\s+", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return scheme(parts[0]).flatMap(scheme -> ProxyUrl.parse(scheme + "://" + parts[1].strip()));
    }

    private static Optional<String> scheme(String kind) {
        return switch (kind.toUpperCase(Locale.ROOT)) {
            case "PROXY", "HTTP" -> Optional.of("http");
            case "HTTPS" -> Optional.of("https");
            case "SOCKS", "SOCKS5" -> Optional.of("socks5");
            case "SOCKS4" -> Optional.of("socks4");
            default -> Optional.empty();
        };
    }
}
