package dev.connectiondoctor.target.found;

import java.util.Locale;

/** The kind of operating system whose own settings are asked for. */
public enum Os {
    WINDOWS, MACOS, LINUX, OTHER;

    /** @param name as in the system property {@code os.name} */
    public static Os named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return WINDOWS;
        }
        if (lower.startsWith("mac")) {
            return MACOS;
        }
        return lower.startsWith("linux") ? LINUX : OTHER;
    }

    /** As fixes name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
