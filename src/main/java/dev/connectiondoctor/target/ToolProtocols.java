package dev.connectiondoctor.target;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.connectiondoctor.data.Table;

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
        return Table.rows(ToolProtocols.class, "tool-protocols.tsv").stream().map(ToolProtocols::tool).toList();
    }

    private static Tool tool(String[] cells) {
        return new Tool(cells[0], Stream.of(cells[1].split(" "))
                .map(id -> Protocol.byId(id).orElseThrow())
                .collect(Collectors.toUnmodifiableSet()));
    }
}
