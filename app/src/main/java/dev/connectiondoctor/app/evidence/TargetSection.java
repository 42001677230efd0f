package dev.connectiondoctor.app.evidence;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.report.Report;

/** Lays out whom a check was about, when it was, and who made it. */
public final class TargetSection {
    private final Words words;

    public TargetSection(Words words) {
        this.words = words;
    }

    public Section of(Report report) {
        return new FactList(words).add("target.base-url", report.target().baseUrl())
                .add("target.host", report.target().host())
                .add("target.port", report.target().port())
                .add("target.protocol", report.target().protocol())
                .add("target.model", report.target().model())
                .add("target.route", words.engine("page.route." + report.target().route()))
                .add("target.key", report.target().key().present()
                        ? words.of("target.key-shown",
                                java.util.Map.of("prefix", report.target().key().prefix(), "length",
                                        report.target().key().length()))
                        : words.of("target.no-key"))
                .add("target.started", report.startedAt().toString())
                .add("target.finished", report.finishedAt().toString())
                .add("target.requests", report.usage().requests())
                .add("target.doctor", String.join(", ", report.doctor().version(), report.doctor().java(),
                        report.doctor().os()))
                .under("target");
    }
}
