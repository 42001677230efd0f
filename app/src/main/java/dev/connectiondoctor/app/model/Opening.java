package dev.connectiondoctor.app.model;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.report.Report;

/** Opens the report that was asked for last; one that was asked for earlier and comes later is no longer wanted. */
final class Opening {
    private final ReportOpener opener;
    private final Consumer<Report> opened;
    private final ReadOnlyObjectWrapper<@Nullable NotOpened> notOpened = new ReadOnlyObjectWrapper<>();
    private int asked;

    /** @param opened takes what could be read */
    Opening(Executor window, Consumer<Report> opened) {
        opener = new ReportOpener(window);
        this.opened = opened;
    }

    void open(Path file) {
        int number = ++asked;
        opener.open(file, report -> opened(number, report), why -> refused(number, why));
    }

    private void opened(int number, Report report) {
        if (number == asked) {
            opened.accept(report);
        }
    }

    private void refused(int number, NotOpened why) {
        if (number == asked) {
            notOpened.set(why);
        }
    }

    ReadOnlyObjectProperty<@Nullable NotOpened> notOpenedProperty() {
        return notOpened.getReadOnlyProperty();
    }

    void forget() {
        notOpened.set(null);
    }
}
