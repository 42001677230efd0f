package dev.connectiondoctor.practice.gateway;

import java.util.concurrent.ThreadLocalRandom;

/** Identifiers that look like those of the real services. */
final class Ids {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private Ids() {}

    /** The prefix and this many letters and digits. */
    static String random(String prefix, int length) {
        StringBuilder id = new StringBuilder(prefix);
        ThreadLocalRandom.current().ints(length, 0, ALPHABET.length()).forEach(i -> id.append(ALPHABET.charAt(i)));
        return id.toString();
    }

    static String hex(String prefix, int length) {
        StringBuilder id = new StringBuilder(prefix);
        ThreadLocalRandom.current().ints(length, 0, 16).forEach(digit -> id.append(Character.forDigit(digit, 16)));
        return id.toString();
    }
}
