package dev.connectiondoctor.app.model;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.redact.Around;
import dev.connectiondoctor.redact.Kind;
import dev.connectiondoctor.redact.Redacted;
import dev.connectiondoctor.redact.Redaction;
import dev.connectiondoctor.report.Addressee;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Environment;

/**
 * A report on its way out, looked at before it leaves: what it would give away, and what is left of it. Used on the
 * thread of the window only; the work is done on another.
 */
public final class Outgoing {
    /** What is to leave. */
    public sealed interface Form {
        /** The report itself. */
        record File(ReportFormat format) implements Form {}

        /** A letter about it. */
        record Mail(Addressee to) implements Form {}
    }

    /**
     * What came of it.
     *
     * @param redacted the report as it would leave now
     * @param each what each kind alone would take out
     */
    public record Look(Redacted redacted, Map<Kind, Redacted> each) {}

    private final Report report;
    private final Options options;
    private final Form form;
    private final RedactionChoice choice;
    private final Executor window;
    private final ReadOnlyObjectWrapper<@Nullable Look> look = new ReadOnlyObjectWrapper<>();
    private final ChangeListener<Boolean> again = (_, _, _) -> look();
    private @Nullable Redaction redaction;
    private int asked;

    Outgoing(Report report, Options options, Form form, RedactionChoice choice, Executor window) {
        this.report = report;
        this.options = options;
        this.form = form;
        this.choice = choice;
        this.window = window;
        for (Kind kind : Kind.values()) {
            choice.property(kind).addListener(again);
        }
        look();
    }

    public Form form() {
        return form;
    }

    /** The options of the check, which know the secrets to be kept. */
    public Options options() {
        return options;
    }

    public RedactionChoice choice() {
        return choice;
    }

    /** What would leave; null until it is known. */
    public ReadOnlyObjectProperty<@Nullable Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** It is no longer looked at. */
    void over() {
        for (Kind kind : Kind.values()) {
            choice.property(kind).removeListener(again);
        }
    }

    private void look() {
        int turn = ++asked;
        Set<Kind> kinds = choice.kinds();
        Redaction known = redaction;
        Thread.ofVirtual().name("redact").start(() -> {
            Redaction made = known == null ? Redaction.of(report, Around.of(Environment.ofProcess())) : known;
            Look seen = new Look(made.apply(kinds), made.each());
            window.execute(() -> show(turn, made, seen));
        });
    }

    /** What was asked for earlier and comes later is no longer wanted. */
    private void show(int turn, Redaction made, Look seen) {
        redaction = made;
        if (turn == asked) {
            look.set(seen);
        }
    }
}
