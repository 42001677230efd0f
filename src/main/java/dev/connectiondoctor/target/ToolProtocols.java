package dev.connectiondoctor.target;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which protocols tools speak, from {@code tool-protocols.tsv}. */
public final class ToolProtocols {
    private static final List<Tool> KNOWN = load();

    private ToolProtocols() {}

    /** @param name as its makers write it */
    private record Tool(String name, Set<Protocol> protocols) {}

    /** The names of the tools that speak one of these protocols. */
    public static List<String> speaking(Set<Protocol> protocols) {
        return KNOWN.stream()
                .filter(tool -> tool.protocols().stream().anyMatch(protocols::contains))
                .map(Tool::name)
                .toList();
    }

    private static List<Tool> load() {
        try (InputStream in = Objects.requireNonNull(ToolProtocols.class.getResourceAsStream("tool-protocols.tsv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> tool(line.split("\t"))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Tool tool(String[] cells) {
        return new Tool(cells[0], Stream.of(cells[1].split(" "))
                .map(id -> Protocol.byId(id).orElseThrow())
                .collect(Collectors.toUnmodifiableSet()));
    }
}
