package dev.connectiondoctor.target.found;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The operating system's own proxy setting, as its settings window shows it.
 *
 * @param source {@code system:wininet}, {@code system:winhttp}, {@code system:scutil}, {@code system:gnome},
 *            {@code system:kde}, or {@code none}
 * @param http proxy for http addresses as {@code http://host:port}; null if there is none
 * @param https proxy for https addresses, the same way
 * @param socks proxy for all the rest as {@code socks://host:port}; null if there is none
 * @param pac address of the script that decides; null if there is none
 * @param autoDetect whether a script is looked for in the network (WPAD)
 * @param exceptions hosts that are reached directly, as they are written there
 */
public record SystemProxy(String source, @Nullable String http, @Nullable String https, @Nullable String socks,
        @Nullable String pac, boolean autoDetect, List<String> exceptions) {
    public static final SystemProxy NONE = new SystemProxy("none", null, null, null, null, false, List.of());

    public SystemProxy {
        exceptions = List.copyOf(exceptions);
    }
}
