package dev.connectiondoctor.app.model;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.SavedReports;
import dev.connectiondoctor.report.UnreadableReport;

/** Reads saved reports without keeping the window waiting. */
final class ReportOpener {
    private final Executor window;

    /** @param window carries out on the thread of the window what it is given from any thread */
    ReportOpener(Executor window) {
        this.window = window;
    }

    /** Returns at once; what came of it is told on the thread of the window. */
    void open(Path file, Consumer<Report> opened, Consumer<NotOpened> refused) {
        Thread.ofVirtual().name("open-report").start(() -> {
            Runnable told = read(file, opened, refused);
            window.execute(told);
        });
    }

    private static Runnable read(Path file, Consumer<Report> opened, Consumer<NotOpened> refused) {
        try {
            Report report = SavedReports.open(file);
            return () -> opened.accept(report);
        } catch (UnreadableReport unreadable) {
            return () -> refused.accept(new NotOpened(name(file), unreadable.key()));
        }
    }

    /** A file's name without its folder. */
    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
