package dev.connectiondoctor.target;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The known services, from {@code providers.tsv}. */
public final class Providers {
    private static final Providers KNOWN = new Providers(load());

    private final List<Provider> all;

    private Providers(List<Provider> all) {
        this.all = all;
    }

    public static Providers known() {
        return KNOWN;
    }

    public List<Provider> all() {
        return all;
    }

    public Optional<Provider> byId(String id) {
        return all.stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    /** The owner of a host. */
    public Optional<Provider> ofHost(String host) {
        return all.stream().filter(provider -> provider.owns(host)).findFirst();
    }

    /** The provider whose keys begin like this; the longest prefix decides. */
    Optional<Provider> ofKey(String key) {
        return all.stream()
                .filter(provider -> matching(provider, key).findAny().isPresent())
                .max(Comparator.comparingInt(provider -> matching(provider, key).mapToInt(String::length)
                        .max()
                        .orElse(0)));
    }

    private static Stream<String> matching(Provider provider, String key) {
        return provider.keyPrefixes().stream().filter(key::startsWith);
    }

    private static List<Provider> load() {
        try (InputStream in = Objects.requireNonNull(Providers.class.getResourceAsStream("providers.tsv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> provider(line.split("\t", -1))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Provider provider(String[] cells) {
        return new Provider(cells[0], cells[1], list(cells[2]), Protocol.byId(cells[3]).orElseThrow(), list(cells[4]),
                cells[5], list(cells[6]),
                list(cells[7]).stream().map(id -> KeyHeader.byId(id).orElseThrow()).toList());
    }

    private static List<String> list(String cell) {
        return Stream.of(cell.split(" ")).filter(entry -> !entry.isEmpty()).toList();
    }
}
