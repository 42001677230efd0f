package dev.connectiondoctor.app.model;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import dev.connectiondoctor.report.Report;

/**
 * A form in which a report is saved. The forms that this program reads again have endings of their own, by which
 * desktops know what opens them.
 */
public enum ReportFormat {
    HTML("html"),
    PDF("pdf"),
    MARKDOWN("md"),
    TEXT("txt"),
    JSON("connection-doctor.json"),
    BUNDLE(
            "connection-doctor.zip");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ROOT);

    private final String ending;

    ReportFormat(String ending) {
        this.ending = ending;
    }

    /** The word used in text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name to suggest; it tells one check from another. */
    public String fileName(Report report, ZoneId zone) {
        return "connection-report-" + MINUTE.withZone(zone).format(report.startedAt()) + "." + ending;
    }
}
