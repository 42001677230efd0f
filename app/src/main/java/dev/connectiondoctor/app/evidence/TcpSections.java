package dev.connectiondoctor.app.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.tcp.TcpEvidence;

/** Lays out which addresses answer. */
final class TcpSections {
    private final Words words;

    TcpSections(Words words) {
        this.words = words;
    }

    List<Section> of(TcpEvidence seen) {
        boolean repeated = seen.attempts().stream().anyMatch(one -> !one.againMs().isEmpty());
        Layout all = new Layout(words);
        return all.table("attempts",
                repeated
                        ? all.columns("address", "family", "outcome", "duration", "again")
                        : all.columns("address", "family", "outcome", "duration"),
                seen.attempts(), one -> attempt(one, repeated))
                .facts(new FactList(words).add("surroundings", surroundings(seen)), "computer-itself")
                .done();
    }

    private List<Section.Cell> attempt(TcpEvidence.Attempt one, boolean repeated) {
        List<Section.Cell> row = new ArrayList<>(List.of(Section.Cell.of(one.address()),
                Section.Cell.of(words.of("family." + one.family())),
                Section.Cell.good(one.outcome() == TcpEvidence.Outcome.CONNECTED, outcome(one)),
                Section.Cell.of(words.duration(one.durationMs()))));
        if (repeated) {
            row.add(Section.Cell.of(
                    one.againMs().stream().map(words::duration).collect(Collectors.joining(", "))));
        }
        return row;
    }

    private String outcome(TcpEvidence.Attempt one) {
        String outcome = words.constant(one.outcome().name());
        return Boolean.FALSE.equals(one.wayOut()) ? outcome + "\n" + words.of("evidence.no-way-out") : outcome;
    }

    private String surroundings(TcpEvidence seen) {
        return seen.surroundings()
                .stream()
                .map(id -> words.or("surroundings." + id, id))
                .collect(Collectors.joining(", "));
    }
}
