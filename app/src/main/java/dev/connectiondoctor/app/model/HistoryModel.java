package dev.connectiondoctor.app.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.kept.history.Entry;
import dev.connectiondoctor.kept.history.History;
import dev.connectiondoctor.kept.history.Keeping;
import dev.connectiondoctor.kept.history.Trend;
import dev.connectiondoctor.report.Report;

/**
 * The checks that were kept. Files are read and written on a thread of its own, one thing after the other; everything
 * here is used on the thread of the window.
 */
public final class HistoryModel {
    private static final int LATEST = 5;

    private final History history;
    private final BiFunction<Report, Options, String> writer;
    private final Executor window;
    private final ExecutorService files = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("history").factory());
    private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Entry>> latest = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Entry>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Trend>> trends = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Keeping> keeping = new ReadOnlyObjectWrapper<>(Keeping.ON);
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Trend> trend = new SimpleObjectProperty<>();
    private final BooleanProperty table = new SimpleBooleanProperty();
    private Consumer<Path> opener = _ -> {};

    /**
     * @param writer writes a report as JSON without the key of these options
     * @param window carries out on the thread of the window what it is given from any thread, in order
     */
    public HistoryModel(History history, BiFunction<Report, Options, String> writer, Executor window) {
        this.history = history;
        this.writer = writer;
        this.window = window;
        filter.subscribe(this::narrow);
    }

    /** Every check that is kept, the newest first. */
    public ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /** The newest of them, at most five. */
    public ReadOnlyObjectProperty<List<Entry>> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /** Those that the filter lets through. */
    public ReadOnlyObjectProperty<List<Entry>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** A part of an address, of a verdict's words, or of its id. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** How each service did, that of the newest check first. */
    public ReadOnlyObjectProperty<List<Trend>> trendsProperty() {
        return trends.getReadOnlyProperty();
    }

    /** The one that is looked at; null where there is none. */
    public ObjectProperty<@Nullable Trend> trendProperty() {
        return trend;
    }

    /** Whether it is looked at as a table. */
    public BooleanProperty tableProperty() {
        return table;
    }

    public ReadOnlyObjectProperty<Keeping> keepingProperty() {
        return keeping.getReadOnlyProperty();
    }

    /** Whether the last thing that was tried with the files did not work. */
    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    public String folder() {
        return history.folder().toString();
    }

    /** Who shows a report that was kept; it is given the report's file. */
    public void openWith(Consumer<Path> shower) {
        opener = shower;
    }

    /** Shows a check again, if it is still there. */
    public void open(String id) {
        files.execute(() -> history.file(id)
                .ifPresentOrElse(file -> window.execute(() -> opener.accept(file)), this::refresh));
    }

    /** Looks at what is there now. */
    public void refresh() {
        change(() -> {});
    }

    /** From now on checks are kept, or none is; those that were kept stay. */
    public void keep(boolean on) {
        change(on ? history::switchOn : history::switchOff);
    }

    /** Removes every check. */
    public void wipe() {
        change(history::wipe);
    }

    /** The same checks, each kept when it is over. */
    public Checks keeping(Checks checks) {
        return (options, environment, observer) -> checks.start(options, environment, event -> {
            observer.accept(event);
            if (event instanceof RunEvent.Ended ended) {
                change(() -> keep(ended.report(), options));
            }
        });
    }

    private void keep(Report report, Options options) throws IOException {
        if (history.keeping().on()) {
            history.keep(report.startedAt(), writer.apply(report, options));
        }
    }

    /** Something done with the files. */
    private interface Change {
        void make() throws IOException;
    }

    private void change(Change change) {
        files.execute(() -> {
            boolean done = tried(change);
            Keeping now = history.keeping();
            try {
                List<Entry> there = history.entries();
                window.execute(() -> show(there, now, !done));
            } catch (IOException _) {
                window.execute(() -> show(List.of(), now, true));
            }
        });
    }

    private static boolean tried(Change change) {
        try {
            change.make();
            return true;
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    private void show(List<Entry> there, Keeping now, boolean trouble) {
        keeping.set(now);
        failed.set(trouble);
        if (!there.equals(entries.get())) {
            entries.set(there);
            latest.set(there.stream().limit(LATEST).toList());
            narrow();
            follow(Trend.of(there));
        }
    }

    private void narrow() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        shown.set(entries.get().stream().filter(entry -> words(entry).contains(wanted)).toList());
    }

    private static String words(Entry entry) {
        return String.join("\n", entry.baseUrl(), entry.title(), entry.status().id(),
                Objects.requireNonNullElse(entry.findingId(), "")).toLowerCase(Locale.ROOT);
    }

    /** Who looks at a service goes on looking at it. */
    private void follow(List<Trend> now) {
        Trend before = trend.get();
        trends.set(now);
        trend.set(now.stream()
                .filter(one -> before != null && one.baseUrl().equals(before.baseUrl())
                        && one.route().equals(before.route()))
                .findFirst()
                .orElse(now.isEmpty() ? null : now.getFirst()));
    }
}
