package dev.connectiondoctor.target.found;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import dev.connectiondoctor.stage.Environment;

/** The proxy setting of KDE, which it keeps in a file. */
final class KdeProxy {
    private static final String FILE = "$XDG_CONFIG_HOME|~/.config/kioslaverc";
    private static final String GROUP = "Proxy Settings";

    private KdeProxy() {}

    static Optional<SystemProxy> in(Environment environment) {
        return new SettingsFiles(environment).open("any", FILE, Format.INI)
                .map(file -> file.tree().path(GROUP))
                .filter(JsonNode::isObject)
                .map(KdeProxy::read);
    }

    private static SystemProxy read(JsonNode group) {
        Map<String, String> values = new HashMap<>();
        group.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asString("")));
        String pac = values.getOrDefault("Proxy Config Script", "");
        return switch (values.getOrDefault("ProxyType", "0")) {
            case "1" -> new SystemProxy("system:kde", server(values, "http", "http"), server(values, "https", "http"),
                    server(values, "socks", "socks"), null, false,
                    ProxyPlace.list(values.get("NoProxyFor"), ", "));
            case "2" -> new SystemProxy("system:kde", null, null, null, pac.isEmpty() ? null : pac, false, List.of());
            case "3" -> new SystemProxy("system:kde", null, null, null, null, true, List.of());
            default -> SystemProxy.NONE;
        };
    }

    /** KDE writes {@code http://host 8080}, and older versions a colon. */
    private static @Nullable String server(Map<String, String> values, String kind, String scheme) {
        String[] parts = values.getOrDefault(kind + "Proxy", "").strip().split("\\s+", 2);
        return ProxyPlace.url(scheme, parts[0], parts.length > 1 ? parts[1] : null);
    }
}
