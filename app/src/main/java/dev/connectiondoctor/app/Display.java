package dev.connectiondoctor.app;

import java.util.Locale;
import java.util.Map;

/**
 * Whether a window can be shown, found out without touching the toolkit.
 *
 * @param os the system's name, as in {@code os.name}
 * @param environment environment variables
 * @param platform the toolkit's platform if one is asked for ({@code glass.platform}), else empty
 */
record Display(String os, Map<String, String> environment, String platform) {

    static Display ofProcess() {
        return new Display(System.getProperty("os.name", ""), System.getenv(),
                System.getProperty("glass.platform", ""));
    }

    boolean present() {
        return platform.equalsIgnoreCase("Headless") || !needsServer() || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private boolean needsServer() {
        String name = os.toLowerCase(Locale.ROOT);
        return !name.startsWith("windows") && !name.startsWith("mac");
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    /** The system as fixes name it: {@code windows}, {@code macos} or {@code linux}. */
    String family() {
        String name = os.toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macos" : "linux";
    }
}
