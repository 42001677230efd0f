package dev.connectiondoctor.target.found;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The two proxy settings of Windows: the user's (WinINET) and that of the machine's services (WinHTTP). */
final class WindowsProxy {
    private static final String SETTINGS = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings";
    static final List<String> USER = List.of("reg", "query", SETTINGS);
    static final List<String> CONNECTIONS = List.of("reg", "query", SETTINGS + "\\Connections", "/v",
            "DefaultConnectionSettings");
    static final List<String> MACHINE = List.of("netsh", "winhttp", "show", "proxy");

    /** The words of the line are in the user's language: only its form is the same everywhere. */
    private static final Pattern NAMED = Pattern.compile("(?m)^[ \\t]+\\S.*?[ \\t]*:[ \\t]+(\\S.*?)[ \\t\\r]*$");
    /** Where the flags stand in the setting that the window writes, and which of them looks for a script (WPAD). */
    private static final int FLAGS_AT = 8;
    private static final int AUTO_DETECT = 8;

    private WindowsProxy() {}

    static SystemProxy user(String settings, String connections) {
        Map<String, String> values = RegQuery.values(settings);
        String pac = values.getOrDefault("AutoConfigURL", "");
        boolean detect = ProxyPlace.on(values, "AutoDetect")
                || looksForScript(RegQuery.values(connections).getOrDefault("DefaultConnectionSettings", ""));
        boolean on = ProxyPlace.on(values, "ProxyEnable");
        if (!on && pac.isBlank() && !detect) {
            return SystemProxy.NONE;
        }
        Map<String, String> servers = servers(on ? values.getOrDefault("ProxyServer", "") : "");
        return made("system:wininet", servers, pac.isBlank() ? null : pac, detect,
                on ? values.getOrDefault("ProxyOverride", "") : "");
    }

    static SystemProxy machine(String shown) {
        List<String> named = NAMED.matcher(shown).results().map(line -> line.group(1)).toList();
        if (named.isEmpty() || !named.getFirst().matches("\\S*[\\w\\])]:\\d+\\S*|\\S+=\\S+")) {
            return SystemProxy.NONE;
        }
        String exceptions = named.size() > 1 && !named.get(1).startsWith("(") ? named.get(1) : "";
        return made("system:winhttp", servers(named.getFirst()), null, false, exceptions);
    }

    private static SystemProxy made(String source, Map<String, String> servers,
            @Nullable String pac,
            boolean detect, String exceptions) {
        return new SystemProxy(source, ProxyPlace.url("http", servers.get("http")),
                ProxyPlace.url("http", servers.get("https")), ProxyPlace.url("socks", servers.get("socks")), pac,
                detect, ProxyPlace.list(exceptions, ";"));
    }

    /** One server for all, or {@code http=a:1;https=b:2;socks=c:3}. */
    private static Map<String, String> servers(String text) {
        Map<String, String> servers = new LinkedHashMap<>();
        for (String part : ProxyPlace.list(text, "; ")) {
            int sign = part.indexOf('=');
            if (sign < 0) {
                servers.putIfAbsent("http", part);
                servers.putIfAbsent("https", part);
            } else {
                servers.put(part.substring(0, sign), part.substring(sign + 1));
            }
        }
        return servers;
    }

    private static boolean looksForScript(String hex) {
        Matcher flags = Pattern.compile("(?:[0-9A-Fa-f]{2}){" + FLAGS_AT + "}([0-9A-Fa-f]{2}).*").matcher(hex);
        return flags.matches() && (Integer.parseInt(flags.group(1), 16) & AUTO_DETECT) != 0;
    }
}
