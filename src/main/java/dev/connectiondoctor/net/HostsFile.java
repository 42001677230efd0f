package dev.connectiondoctor.net;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A hosts file: addresses that a computer takes for names without asking anybody. */
public record HostsFile(Path path) {
    /** Block lists make these files large. */
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_ENTRIES = 32;

    /** @param line number of the line, from 1 */
    public record Entry(int line, InetAddress address) {}

    /** What the file says of a host, in its order; nothing if it cannot be read. */
    public List<Entry> entries(String host) {
        String name = RunNames.canonical(host);
        List<String> lines = SystemFiles.lines(path, MOST_BYTES);
        List<Entry> found = new ArrayList<>();
        for (int index = 0; index < lines.size() && found.size() < MOST_ENTRIES; index++) {
            int number = index + 1;
            address(lines.get(index), name).ifPresent(address -> found.add(new Entry(number, address)));
        }
        return List.copyOf(found);
    }

    private static Optional<InetAddress> address(String line, String name) {
        if (!line.toLowerCase(Locale.ROOT).contains(name)) {
            return Optional.empty();
        }
        String[] words = line.replaceFirst("#.*", "").replace("\uFEFF", "").strip().split("\\s+");
        boolean named = Stream.of(words).skip(1).anyMatch(word -> RunNames.canonical(word).equals(name));
        return named ? Literals.parse(words[0].replaceFirst("%.*", "")) : Optional.empty();
    }
}
