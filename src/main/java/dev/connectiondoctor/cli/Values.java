package dev.connectiondoctor.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.Protocol;

/** Reads the values of options. */
final class Values {
    private static final int DNS_PORT = 53;
    private static final int LAST_PORT = 65_535;
    private static final double LONGEST_SECONDS = 86_400;
    private static final int MOST_TOKENS = 100_000;

    private Values() {}

    /** Turns one text into a value. */
    @FunctionalInterface
    interface Reader<T> {
        T read(String text) throws UsageError;
    }

    static Protocol protocol(String text) throws UsageError {
        return Protocol.byId(text).orElseThrow(() -> bad("bad-protocol", text));
    }

    static Set<Stage> stages(String text) throws UsageError {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (String id : text.split(",", -1)) {
            stages.add(Stage.byId(id.strip()).orElseThrow(() -> unknownStage(id)));
        }
        return stages;
    }

    private static UsageError unknownStage(String id) {
        List<String> known = Arrays.stream(Stage.values()).map(Stage::id).toList();
        return new UsageError("bad-stage", Map.of("value", Quoted.of(id), "known", String.join(", ", known)));
    }

    /** Seconds, also with a fraction; up to a day. */
    static Duration seconds(String option, String text) throws UsageError {
        if (!text.matches("\\d{1,5}(\\.\\d{1,3})?") || Double.parseDouble(text) == 0
                || Double.parseDouble(text) > LONGEST_SECONDS) {
            throw new UsageError("bad-seconds", Map.of("option", option, "value", Quoted.of(text)));
        }
        return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
    }

    static int tokens(String text) throws UsageError {
        if (!text.matches("[1-9]\\d{0,5}") || Integer.parseInt(text) > MOST_TOKENS) {
            throw bad("bad-tokens", text);
        }
        return Integer.parseInt(text);
    }

    static Locale language(String text) throws UsageError {
        try {
            return new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException e) {
            throw bad("bad-language", text);
        }
    }

    static Path path(String option, String text) throws UsageError {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageError("bad-path", Map.of("option", option, "value", Quoted.of(text)));
        }
    }

    /** An address literal, never a name: nothing is looked up. IPv6 with or without brackets. */
    static InetAddress address(String text) throws UsageError {
        try {
            boolean bracketed = text.startsWith("[") && text.endsWith("]");
            return InetAddress.ofLiteral(bracketed ? text.substring(1, text.length() - 1) : text);
        } catch (IllegalArgumentException e) {
            throw bad("bad-address", text);
        }
    }

    /** {@code HOST:ADDRESS}. */
    static Map.Entry<String, InetAddress> resolve(String text) throws UsageError {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw bad("bad-resolve", text);
        }
        return Map.entry(text.substring(0, colon).toLowerCase(Locale.ROOT), address(text.substring(colon + 1)));
    }

    /** {@code ADDRESS[:PORT]}; an IPv6 address with a port needs brackets. */
    static InetSocketAddress dnsServer(String text) throws UsageError {
        int colon = text.lastIndexOf(':');
        boolean port = text.endsWith("]") ? false : text.startsWith("[") || text.indexOf(':') == colon && colon > 0;
        return port
                ? new InetSocketAddress(address(text.substring(0, colon)), port(text, text.substring(colon + 1)))
                : new InetSocketAddress(address(text), DNS_PORT);
    }

    private static int port(String whole, String text) throws UsageError {
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > LAST_PORT) {
            throw bad("bad-dns-server", whole);
        }
        return Integer.parseInt(text);
    }

    static UsageError bad(String key, String text) {
        return new UsageError(key, Map.of("value", Quoted.of(text)));
    }
}
