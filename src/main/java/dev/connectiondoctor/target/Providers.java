package dev.connectiondoctor.target;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.data.Table;

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
        return Table.rows(Providers.class, "providers.tsv").stream().map(Providers::provider).toList();
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
