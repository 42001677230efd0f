package dev.connectiondoctor.target.found;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The proxy setting of macOS, as {@code scutil --proxy} prints it. */
final class MacProxy {
    static final List<String> COMMAND = List.of("scutil", "--proxy");

    private static final Pattern ENTRY = Pattern.compile("\\s*(\\w+) : (.*?)\\s*");

    private MacProxy() {}

    static SystemProxy read(String output) {
        Map<String, String> values = new HashMap<>();
        List<String> exceptions = new ArrayList<>();
        int depth = 0;
        String list = "";
        for (String line : output.lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            if (line.strip().endsWith("{")) {
                depth++;
                list = entry.matches() ? entry.group(1) : "";
            } else if (line.strip().equals("}")) {
                depth--;
            } else if (entry.matches() && depth == 1) {
                values.put(entry.group(1), entry.group(2));
            } else if (entry.matches() && depth == 2 && list.equals("ExceptionsList")) {
                exceptions.add(entry.group(2));
            }
        }
        return of(values, exceptions);
    }

    /** Settings of single network services stand deeper, and are not those in force. */
    private static SystemProxy of(Map<String, String> values, List<String> exceptions) {
        String http = server(values, "HTTP", "http");
        String https = server(values, "HTTPS", "http");
        String socks = server(values, "SOCKS", "socks");
        String pac = ProxyPlace.on(values, "ProxyAutoConfigEnable") ? values.get("ProxyAutoConfigURLString") : null;
        boolean detect = ProxyPlace.on(values, "ProxyAutoDiscoveryEnable");
        boolean none = http == null && https == null && socks == null && pac == null && !detect;
        return none
                ? SystemProxy.NONE
                : new SystemProxy("system:scutil", http, https, socks, pac, detect, exceptions);
    }

    private static @Nullable String server(Map<String, String> values, String kind, String scheme) {
        return ProxyPlace.on(values, kind + "Enable")
                ? ProxyPlace.url(scheme, values.get(kind + "Proxy"), values.get(kind + "Port"))
                : null;
    }
}
