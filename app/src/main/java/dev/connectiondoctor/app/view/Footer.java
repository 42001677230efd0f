package dev.connectiondoctor.app.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javafx.scene.control.Label;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.RowState;
import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.WindowModel;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Usage;

/** The promise; during a check the counts and who else may be asked, after it the counts and what it cost. */
final class Footer extends FlowRow {
    private static final String SEPARATOR = " · ";

    private final Words words;
    private Subscription following = Subscription.EMPTY;
    private final Label left = Ui.text("");
    private final Label counts = Ui.text("");
    private final Label right = Ui.text("", "aside");

    Footer(WindowModel model, Words words) {
        this.words = words;
        getStyleClass().add("footer");
        right.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(left, counts, Ui.grow(right));
        Following.on(this, () -> follow(model.runProperty().get()), model.runProperty());
        follow(model.runProperty().get());
    }

    private void follow(@Nullable RunModel run) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (run == null) {
            say(left, words.of("promise"));
            say(counts, "");
            say(right, "");
        } else {
            following = Following.on(this, () -> show(run), run.rows(), run.phaseProperty(), run.reportProperty(),
                    run.mayContactProperty());
            show(run);
        }
    }

    private void show(RunModel run) {
        say(left, run.report().map(this::when).orElseGet(() -> progress(run)));
        say(counts, counts(run));
        say(right, run.report().map(Report::usage).map(this::cost).orElseGet(() -> mayContact(run)));
    }

    /** What says nothing takes no line of its own where the window is narrow. */
    private static void say(Label label, String words) {
        label.setText(words);
        Ui.show(label, !words.isEmpty());
    }

    private String progress(RunModel run) {
        long left = run.count(state -> !state.over());
        return words.of("footer.running", Map.of("left", left, "total", run.rows().size()));
    }

    private String mayContact(RunModel run) {
        List<String> hosts = run.mayContactProperty().get();
        return hosts.isEmpty() || !run.phase().going()
                ? ""
                : words.of("footer.may-contact", Map.of("hosts", words.list(hosts)));
    }

    private String when(Report report) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(ZoneId.systemDefault());
        double took = java.time.Duration.between(report.startedAt(), report.finishedAt()).toNanos() / 1e6;
        return words.of("footer.checked", Map.of("when", format.format(report.startedAt()), "took",
                words.duration(took)));
    }

    private String counts(RunModel run) {
        List<String> counts = new ArrayList<>();
        add(counts, "passed", run.count(state -> state == RowState.PASSED));
        add(counts, "warned", run.count(state -> state == RowState.WARNED));
        add(counts, "failed", run.count(state -> state == RowState.FAILED || state == RowState.CRASHED));
        add(counts, "skipped", run.count(state -> state == RowState.SKIPPED || state == RowState.CANCELLED));
        return String.join(SEPARATOR, counts);
    }

    private void add(List<String> counts, String key, long count) {
        if (count > 0) {
            counts.add(words.count("footer." + key, count));
        }
    }

    private String cost(Usage usage) {
        long tokens = usage.inputTokens() + usage.outputTokens();
        return tokens == 0 ? words.of("footer.no-tokens") : words.count("footer.tokens", tokens);
    }
}
