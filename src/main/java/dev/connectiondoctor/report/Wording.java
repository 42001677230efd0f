package dev.connectiondoctor.report;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;
import dev.connectiondoctor.fault.Trial;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.text.Messages;

/**
 * Finds the words for what a report says as data. A text that is missing is replaced by its key: a report that a person
 * waits for is worth more than a complaint about it.
 */
public final class Wording {
    private final Messages messages;

    public Wording(Messages messages) {
        this.messages = messages;
    }

    public String text(String key) {
        return text(key, Map.of());
    }

    public String text(String key, Map<String, ?> params) {
        return messages.has(key) ? messages.get(key, params) : key;
    }

    public String stage(Stage stage) {
        return text("stage." + stage.id() + ".name");
    }

    /** The answer in one sentence; it never speaks of a stage that was not run. */
    public String verdict(Report report) {
        Verdict verdict = report.verdict();
        if (verdict.cause() != null) {
            return title(verdict.cause());
        }
        boolean partly = verdict.status() == Verdict.Status.HEALTHY && !report.reachedTheEnd();
        boolean selected = verdict.status() == Verdict.Status.HEALTHY && report.selective();
        String extent = selected ? "-selected" : partly ? "-so-far" : "";
        String key = "verdict." + verdict.status().id() + extent + ".title";
        return text(key, Map.of("stage", stage(report.lastStageRun())));
    }

    public String title(Finding finding) {
        return text("fault." + finding.id() + ".title", finding.params());
    }

    /** What it means, and the sentences that it shares with other findings. */
    public String explanation(Finding finding) {
        String own = text("fault." + finding.id() + ".explanation", finding.params());
        return Stream.concat(Stream.of(own),
                finding.notes().stream().map(note -> text("note." + note, finding.params())))
                .reduce((one, next) -> text("sentences", Map.of("one", one, "next", next)))
                .orElse("");
    }

    public String title(Fix fix, Finding finding) {
        return text("fix." + fix.id() + ".title", finding.params());
    }

    /** Who must act, and how sure that is. */
    String who(Finding finding) {
        return text("report.who", Map.of("culprit", text("culprit." + finding.culprit().id()), "confidence",
                text("confidence." + finding.confidence().id())));
    }

    /** For whom and for what the fix is, in brackets; empty if it is for everyone. */
    String audience(Fix fix) {
        String audience = fix.audience() == Fix.Audience.EVERYONE ? null : text("audience." + fix.audience().id());
        String tool = fix.tool() == null ? null : text("tool." + fix.tool());
        String os = fix.os() == null ? null : text("os." + fix.os());
        List<String> all = Stream.<@Nullable String>of(audience, tool, os).filter(Objects::nonNull).toList();
        return all.isEmpty() ? "" : text("report.audience", Map.of("who", list(all)));
    }

    /** These one after the other in one line, as the language writes it. */
    public String list(List<String> parts) {
        return parts.stream().reduce((one, next) -> text("list", Map.of("one", one, "next", next))).orElse("");
    }

    /** What the check used up. */
    String cost(Report report) {
        Usage usage = report.usage();
        double millis = Duration.between(report.startedAt(), report.finishedAt()).toNanos() / 1e6;
        boolean free = usage.inputTokens() + usage.outputTokens() == 0;
        return text(free ? "report.cost-free" : "report.cost", Map.of("time", Amounts.duration(millis), "count",
                usage.requests(), "input", usage.inputTokens(), "output", usage.outputTokens()));
    }

    /** What the step says or holds, as one string. */
    public String value(Step step, Fix fix, Finding finding) {
        return switch (step) {
            case Step.Text words -> text("fix." + fix.id() + "." + words.key(), finding.params());
            case Step.Command command -> command.line();
            case Step.Env variable -> variable.name() + "=" + variable.value();
            case Step.File file -> file.path() + "\n" + file.content();
            case Step.Setting setting -> setting.name() + "=" + setting.value();
            case Step.Link link -> link.url();
        };
    }

    /** What trying the fix showed; null if it was not tried. */
    public @Nullable String detail(Trial trial) {
        return switch (trial) {
            case Trial.Proven proven -> text("trial." + proven.key(), proven.params());
            case Trial.Disproven disproven -> text("trial." + disproven.key(), disproven.params());
            case Trial.NotTried _ -> null;
        };
    }

    public String question(Experiment experiment) {
        return text("experiment." + experiment.id() + ".question", seenIn(experiment));
    }

    public String conclusion(Experiment experiment) {
        return text("experiment." + experiment.id() + "." + experiment.outcome(), seenIn(experiment));
    }

    /** What is going on, if there are words for it. */
    public Optional<String> progress(String key, Map<String, Object> params) {
        return Optional.of("progress." + key).filter(messages::has).map(known -> messages.get(known, params));
    }

    /** The variant's values win where both sides measured the same thing. */
    private static Map<String, Object> seenIn(Experiment experiment) {
        Map<String, Object> seen = new LinkedHashMap<>(experiment.control());
        seen.putAll(experiment.variant());
        return seen;
    }
}
