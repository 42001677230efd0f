package dev.connectiondoctor.app.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.connectiondoctor.compare.CompareWords;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.report.Amounts;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.ReportNotes;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.report.StageStatus;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.http.Answerers;
import dev.connectiondoctor.target.Provider;
import dev.connectiondoctor.target.Providers;
import dev.connectiondoctor.text.Messages;
import dev.connectiondoctor.text.TextFiles;

/** The words of the window, from the catalogue. */
public final class Words {
    private static final double SECOND = 1000;

    private static final TextFiles FILES = name -> Words.class.getResourceAsStream("/dev/connectiondoctor/app/" + name);

    private final Messages messages;
    private final Wording wording;
    private final ReportWriters writers;
    private final Documents documents;

    public Words(Messages messages, ReportWriters writers) {
        this.messages = messages;
        this.writers = writers;
        wording = new Wording(messages);
        documents = new Documents(messages, writers);
    }

    /** The engine's texts and the window's, in the language that serves a person of this locale best. */
    public static Messages catalogue(Locale locale) {
        return Messages.in(locale).and(FILES, "window");
    }

    /** A text of the window itself. */
    public String of(String key) {
        return messages.get("window." + key);
    }

    /** A text of the window itself where it has one. */
    public String or(String key, String otherwise) {
        return messages.has("window." + key) ? of(key) : otherwise;
    }

    /** A text of the window itself, with values. */
    public String of(String key, Map<String, ?> params) {
        return messages.get("window." + key, params);
    }

    /** A text of the window that speaks of a number of things, {@code {amount}} as a person writes it. */
    public String count(String key, long count) {
        return of(key, Map.of("count", count, "amount", String.format(messages.locale(), "%,d", count)));
    }

    /** A text of the engine; where it has none, the key: a window that stays blank would help nobody. */
    public String engine(String key, Map<String, ?> params) {
        return wording.text(key, params);
    }

    public String engine(String key) {
        return engine(key, Map.of());
    }

    /** These one after the other in one line, as the language writes it. */
    public String list(List<String> parts) {
        return wording.list(parts);
    }

    /** A constant of the engine in words, by its name or its id; a kind of failure as the steps say it. */
    public String constant(String name) {
        String id = name.toLowerCase(Locale.ROOT);
        String failure = "summary.failure." + id;
        String plain = id.replace('_', '-');
        return messages.has(failure) ? engine(failure) : or("constant." + plain, plain.replace('-', ' '));
    }

    /** Who wrote an answer, by the id that the evidence gives. */
    public String answerer(String id) {
        return Answerers.standard().name(id).orElseGet(() -> or("answerer." + id, id));
    }

    /** A known service by its id. */
    public String provider(String id) {
        return Providers.known().byId(id).map(Provider::name).orElse(id);
    }

    public String name(Stage stage) {
        return wording.stage(stage);
    }

    public String about(Stage stage) {
        return engine("stage." + stage.id() + ".about");
    }

    public String title(Finding finding) {
        return wording.title(finding);
    }

    /** The verdict of a check in one sentence. */
    public String verdict(Report report) {
        return wording.verdict(report);
    }

    public String explanation(Finding finding) {
        return wording.explanation(finding);
    }

    public String title(Fix fix, Finding finding) {
        return wording.title(fix, finding);
    }

    public String text(Step.Text step, Fix fix, Finding finding) {
        return wording.value(step, fix, finding);
    }

    public String title(Scenario scenario) {
        return engine("practice." + scenario.name() + ".title");
    }

    public String story(Scenario scenario) {
        return engine("practice." + scenario.name() + ".story");
    }

    /** One line about a row as it stands now; empty while there is nothing to say. */
    public String summary(StageRow row) {
        return switch (row.state()) {
            case WAITING -> row.plannedSkip().map(reason -> writers.summary(skipped(row, reason))).orElse("");
            case RUNNING -> row.progress()
                    .filter(said -> messages.has("progress." + said.key()))
                    .map(said -> messages.get("progress." + said.key(), said.params()))
                    .orElseGet(() -> of("row.working"));
            case PASSED, WARNED, FAILED, SKIPPED, CANCELLED, CRASHED -> row.report().map(writers::summary).orElse("");
        };
    }

    private static StageReport skipped(StageRow row, SkipReason reason) {
        return new StageReport(new StageResult.Skipped(row.stage(), reason), StageStatus.SKIPPED, List.of());
    }

    /** The same language for whole reports. */
    public Documents documents() {
        return documents;
    }

    public String question(Experiment experiment) {
        return wording.question(experiment);
    }

    public String conclusion(Experiment experiment) {
        return wording.conclusion(experiment);
    }

    public String state(RowState state) {
        return of("state." + state.id());
    }

    /** Milliseconds as a person says them: {@code 4 ms}, {@code 1.1 s}, {@code 1:24}; empty for no time. */
    public String duration(double millis) {
        return millis < 0 ? "" : Amounts.duration(millis);
    }

    /** Milliseconds in seconds, also beyond a minute: {@code 60 s}. */
    public String seconds(double millis) {
        return millis < SECOND ? duration(millis) : of("unit.s", Map.of("value", number(millis / SECOND)));
    }

    /** A number with at most one digit after the point. */
    public String number(double value) {
        return Amounts.number(value);
    }

    public String bytes(long bytes) {
        return bytes < 1024
                ? of("unit.bytes", Map.of("value", bytes))
                : of("unit.kilobytes", Map.of("value", number(bytes / 1024.0)));
    }

    /** What else is to be known of a report that was read from a file, one sentence for each thing. */
    public List<String> notes(Report report) {
        return new ReportNotes(wording).sentences(report);
    }

    /** Why a file could not be opened, in one sentence. */
    public String notOpened(NotOpened why) {
        return engine(why.key(), Map.of("value", why.file()));
    }

    /** The words for a comparison. */
    public CompareWords comparison() {
        return new CompareWords(messages);
    }

    public Locale locale() {
        return messages.locale();
    }
}
