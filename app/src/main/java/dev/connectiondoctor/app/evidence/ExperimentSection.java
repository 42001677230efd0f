package dev.connectiondoctor.app.evidence;

import java.util.List;
import java.util.Map;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.Experiment;

/** Lays out what was tried to narrow a fault down: the question, what was seen without the change and with it, and the conclusion. */
final class ExperimentSection {
    private final Words words;
    private final Measured measured;

    ExperimentSection(Words words) {
        this.words = words;
        measured = new Measured(words);
    }

    /** @param made at least one */
    Section of(List<Experiment> made) {
        boolean seen = made.stream().anyMatch(one -> !side(one.control()).isEmpty() || !side(one.variant()).isEmpty());
        Layout layout = new Layout(words);
        return new Section.Table(words.engine("report.experiments"),
                seen
                        ? layout.columns("experiment", "without-change", "with-change", "so")
                        : layout.columns("experiment", "conclusion"),
                made.stream().map(one -> row(one, seen)).toList());
    }

    private List<Section.Cell> row(Experiment one, boolean seen) {
        return seen
                ? Section.Cell.row(words.question(one), orNone(side(one.control())), orNone(side(one.variant())),
                        words.conclusion(one))
                : Section.Cell.row(words.question(one), words.conclusion(one));
    }

    private String side(Map<String, Object> values) {
        return measured.of(values);
    }

    private String orNone(String text) {
        return text.isEmpty() ? words.of("none") : text;
    }
}
