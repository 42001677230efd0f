package dev.connectiondoctor.report;

import java.util.Locale;

import dev.connectiondoctor.fault.Fix;

/** Tells fixes for the computer that was checked from fixes for others. */
final class OwnSystem {
    private OwnSystem() {}

    /** @param os the computer's system, in Java's words */
    static boolean suits(Fix fix, String os) {
        return fix.os() == null || fix.os().equals(id(os));
    }

    private static String id(String os) {
        String lower = os.toLowerCase(Locale.ROOT);
        return lower.startsWith("mac") ? "macos" : lower.startsWith("windows") ? "windows" : "linux";
    }
}
