package dev.connectiondoctor.kept.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file of one run. Its name is made here alone, of a time and of chance: {@code 20260506T070809123Z-<16 hex>}.
 *
 * @param bytes its size
 */
record RunFile(String id, Path path, long bytes) {
    static final String ENDING = ".json";
    private static final Pattern ID = Pattern.compile("[0-9]{8}T[0-9]{9}Z-[0-9a-f]{16}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final SecureRandom CHANCE = new SecureRandom();

    static String newId(Instant startedAt) {
        Instant time = startedAt.isBefore(Instant.EPOCH) ? Instant.EPOCH : startedAt.isAfter(LAST) ? LAST : startedAt;
        return TIME.format(time) + "-" + chance();
    }

    static String chance() {
        byte[] chance = new byte[8];
        CHANCE.nextBytes(chance);
        return HexFormat.of().formatHex(chance);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** What is a file of ours: no link, no folder, and named as only we name them. */
    static Optional<RunFile> at(Path path) {
        String name = path.getFileName().toString();
        if (!name.endsWith(ENDING) || !isId(name.substring(0, name.length() - ENDING.length()))) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class,
                    LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    ? Optional.of(new RunFile(name.substring(0, name.length() - ENDING.length()), path,
                            attributes.size()))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
