package dev.connectiondoctor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.target.ApiKey;

/**
 * Reads the key from where it was said to be. Blanks in it are kept, since they are worth a finding; only the one line
 * break at the end that editors and {@code echo} leave is taken off.
 */
final class KeySource {
    private static final int MOST_BYTES = 64 << 10;
    private static final List<String> OPTIONS = List.of("--key-env", "--key-file", "--key-stdin");

    private final Console console;

    KeySource(Console console) {
        this.console = console;
    }

    /** @param source as reports name it: {@code environment:NAME}, {@code file} or {@code stdin} */
    record Found(ApiKey key, String source) {}

    Optional<Found> read(Given given) throws UsageError {
        List<String> ways = OPTIONS.stream().filter(given::has).toList();
        if (ways.size() > 1) {
            throw new UsageError("keys-twice", Map.of("first", ways.get(0), "second", ways.get(1)));
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of(read(ways.getFirst(), given));
    }

    private Found read(String way, Given given) throws UsageError {
        String value = given.value("--key-env", given.value("--key-file", ""));
        return switch (way) {
            case "--key-env" -> fromVariable(value);
            case "--key-file" -> new Found(fromFile(Values.path(way, value)), "file");
            default -> new Found(fromInput(way), "stdin");
        };
    }

    private Found fromVariable(String name) throws UsageError {
        String value = console.environment().get(name);
        if (value == null || value.isBlank()) {
            throw Values.bad("key-env-unset", name);
        }
        return new Found(new ApiKey(value), "environment:" + name);
    }

    private static ApiKey fromFile(Path file) throws UsageError {
        try (InputStream in = Files.newInputStream(file)) {
            return bounded(in, "--key-file");
        } catch (IOException e) {
            throw Values.bad("key-file-unreadable", file.toString());
        }
    }

    private ApiKey fromInput(String way) throws UsageError {
        try {
            return bounded(console.in(), way);
        } catch (IOException e) {
            throw new UsageError("key-unreadable", Map.of("option", way));
        }
    }

    private static ApiKey bounded(InputStream in, String way) throws UsageError, IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UsageError("key-too-long", Map.of("option", way));
        }
        return key(new String(bytes, StandardCharsets.UTF_8), way);
    }

    private static ApiKey key(String text, String way) throws UsageError {
        String key = text.replaceFirst("\\r?\\n\\z", "");
        if (key.isBlank()) {
            throw new UsageError("key-empty", Map.of("option", way));
        }
        return new ApiKey(key);
    }
}
