package dev.connectiondoctor.app.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.target.found.Computer;
import dev.connectiondoctor.target.found.FoundSetting;
import dev.connectiondoctor.target.found.SystemProxy;

/** Lays out what the tools on this computer are told. */
final class ComputerSections {
    private final Words words;

    ComputerSections(Words words) {
        this.words = words;
    }

    List<Section> of(Computer computer) {
        List<Section> all = new ArrayList<>();
        if (!computer.settings().isEmpty()) {
            all.add(new Section.Table(words.of("evidence.computer"), columns("tool", "setting", "value", "source"),
                    computer.settings().stream().map(this::told).toList()));
        }
        if (!computer.passedOver().isEmpty()) {
            all.add(new Section.Table(words.of("evidence.passed-over"), columns("file", "reason", "place"),
                    computer.passedOver()
                            .stream()
                            .map(one -> Section.Cell.row(one.file(), words.constant(one.reason().name()), one.detail()))
                            .toList()));
        }
        if (!computer.systemProxy().equals(SystemProxy.NONE)) {
            all.add(facts(computer.systemProxy()).under("system-proxy"));
        }
        return all;
    }

    private FactList facts(SystemProxy proxy) {
        return new FactList(words).add("source", proxy.source())
                .add("proxy", Stream.of(proxy.https(), proxy.http(), proxy.socks())
                        .filter(url -> url != null)
                        .findFirst()
                        .orElse(null))
                .add("script", proxy.pac())
                .add("exceptions", String.join(", ", proxy.exceptions()));
    }

    /** One that has no effect says what wins over it. */
    private List<Section.Cell> told(FoundSetting one) {
        String winner = one.overriddenBy();
        return Section.Cell.row(words.engine("tool." + one.tool()), one.name(), one.value() == null ? "…" : one.value(),
                winner == null
                        ? one.source()
                        : words.of("evidence.overridden", Map.of("source", one.source(), "winner", winner)));
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(name -> words.of("evidence." + name)).toList();
    }
}
