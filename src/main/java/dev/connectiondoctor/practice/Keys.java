package dev.connectiondoctor.practice;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Keys that open nothing but a practice network. */
final class Keys {
    private static final int BYTES = 16;

    private Keys() {}

    /** {@code sk-practice-} and 32 random hexadecimal digits. */
    static String practice() {
        return withPrefix("sk-practice-");
    }

    static String withPrefix(String prefix) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return prefix + HexFormat.of().formatHex(random);
    }
}
