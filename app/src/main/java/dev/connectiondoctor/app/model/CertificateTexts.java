package dev.connectiondoctor.app.model;

import java.util.HexFormat;

/** Parts of a certificate as people read them. */
public final class CertificateTexts {
    private static final int DAY = 10;

    private CertificateTexts() {}

    /** The part of a name that a person knows it by. */
    public static String commonName(String name) {
        for (String part : name.split("(?<!\\\\),")) {
            if (part.strip().startsWith("CN=")) {
                return part.strip().substring(3).replace("\\,", ",");
            }
        }
        return name;
    }

    /** The day of an instant as RFC 3339 writes it. */
    public static String day(String instant) {
        return instant.length() > DAY ? instant.substring(0, DAY) : instant;
    }

    /** A fingerprint in groups of eight, so that a line breaks between groups. */
    public static String fingerprint(String hex) {
        return hex.length() % 2 == 0 && hex.chars().allMatch(HexFormat::isHexDigit)
                ? HexFormat.ofDelimiter(":")
                        .withUpperCase()
                        .formatHex(HexFormat.of().parseHex(hex))
                        .replaceAll("(.{23}):", "$1 ")
                : hex;
    }
}
