package dev.connectiondoctor.app.model;

import java.util.EnumSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.redact.Kind;
import dev.connectiondoctor.report.Addressee;
import dev.connectiondoctor.report.Report;

/** What is about to leave this computer; what stays out of it is remembered from one time to the next. */
final class Sending {
    private final Executor window;
    private final RedactionChoice forIt = new RedactionChoice(EnumSet.noneOf(Kind.class));
    private final RedactionChoice forOthers = new RedactionChoice(EnumSet.allOf(Kind.class));
    private final CleanTexts texts;
    private final ReadOnlyObjectWrapper<@Nullable Outgoing> outgoing = new ReadOnlyObjectWrapper<>();

    Sending(Executor window) {
        this.window = window;
        texts = new CleanTexts(forOthers, window);
    }

    /** Some words of a check; who reads them in the end nobody knows. */
    void take(String text, RunModel run, Consumer<String> then) {
        texts.clean(text, run, then);
    }

    ReadOnlyObjectProperty<@Nullable Outgoing> outgoingProperty() {
        return outgoing.getReadOnlyProperty();
    }

    /** Those who run the network are told its names unless the user takes them out. */
    void begin(Report report, Options options, Outgoing.Form form) {
        end();
        boolean toIt = form instanceof Outgoing.Form.Mail mail && mail.to() == Addressee.IT;
        outgoing.set(new Outgoing(report, options, form, toIt ? forIt : forOthers, window));
    }

    /** The report of a check, if it is over. */
    void begin(RunModel run, Outgoing.Form form) {
        Options options = run.optionsProperty().get();
        if (options != null) {
            run.report().ifPresent(report -> begin(report, options, form));
        }
    }

    void end() {
        Outgoing shown = outgoing.get();
        if (shown != null) {
            shown.over();
            outgoing.set(null);
        }
    }
}
