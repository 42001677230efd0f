package dev.connectiondoctor.target.found;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.ProxyUrl;

/** How settings windows write proxies: host and port, with or without a scheme. */
final class ProxyPlace {
    private ProxyPlace() {}

    /** A URL, without a password; null for no host. */
    static @Nullable String url(String scheme, @Nullable String place) {
        if (place == null || place.isBlank()) {
            return null;
        }
        String bare = place.strip().replaceFirst("/+$", "");
        return ProxyUrl.withoutPassword(bare.contains("://") ? bare : scheme + "://" + bare);
    }

    /** From a host and a port that are set apart; null for no host. A port of 0 is none. */
    static @Nullable String url(String scheme, @Nullable String host, @Nullable String port) {
        boolean bare = port == null || port.isBlank() || port.strip().equals("0");
        return host == null || host.isBlank() || bare
                ? url(scheme, host)
                : url(scheme, host.strip() + ":" + port.strip());
    }

    /** A list whose entries stand apart by any of these signs. */
    static List<String> list(@Nullable String text, String signs) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[" + signs + "]+")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /** Whether a switch is on, however the system writes it. */
    static boolean on(Map<String, String> values, String name) {
        String value = values.getOrDefault(name, "").toLowerCase(Locale.ROOT);
        return value.equals("1") || value.equals("0x1") || value.equals("true");
    }
}
