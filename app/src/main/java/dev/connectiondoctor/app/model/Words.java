package dev.connectiondoctor.app.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;
import dev.connectiondoctor.practice.Scenario;
import dev.connectiondoctor.report.Amounts;
import dev.connectiondoctor.report.StageReport;
import dev.connectiondoctor.report.StageStatus;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.text.Messages;

/** The words of the window, from the catalogue. */
public final class Words {
    private static final double SECOND = 1000;

    private final Messages messages;
    private final StageTexts texts;

    public Words(Messages messages, StageTexts texts) {
        this.messages = messages;
        this.texts = texts;
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
        return messages.has(key) ? messages.get(key, params) : key;
    }

    public String engine(String key) {
        return engine(key, Map.of());
    }

    public String name(Stage stage) {
        return engine("stage." + stage.id() + ".name");
    }

    public String about(Stage stage) {
        return engine("stage." + stage.id() + ".about");
    }

    public String title(Finding finding) {
        return engine("fault." + finding.id() + ".title", finding.params());
    }

    public String explanation(Finding finding) {
        return engine("fault." + finding.id() + ".explanation", finding.params());
    }

    public String title(Fix fix, Finding finding) {
        return engine("fix." + fix.id() + ".title", finding.params());
    }

    public String text(Step.Text step, Fix fix, Finding finding) {
        return engine("fix." + fix.id() + "." + step.key(), finding.params());
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
            case WAITING -> row.plannedSkip().map(reason -> texts.summary(skipped(row, reason))).orElse("");
            case RUNNING -> row.progress()
                    .filter(said -> messages.has("progress." + said.key()))
                    .map(said -> messages.get("progress." + said.key(), said.params()))
                    .orElseGet(() -> of("row.working"));
            case PASSED, WARNED, FAILED, SKIPPED, CANCELLED, CRASHED -> row.report().map(texts::summary).orElse("");
        };
    }

    private static StageReport skipped(StageRow row, SkipReason reason) {
        return new StageReport(new StageResult.Skipped(row.stage(), reason), StageStatus.SKIPPED, List.of());
    }

    public String json(StageRow row) {
        return row.report().map(texts::json).orElse("");
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

    public Locale locale() {
        return messages.locale();
    }
}
