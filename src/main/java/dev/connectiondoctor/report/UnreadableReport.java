package dev.connectiondoctor.report;

import java.util.Locale;

/** A file that cannot be read as a report. Words: {@link #key()}. */
public final class UnreadableReport extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why it cannot be read. */
    public enum Reason {
        /** Something else than a report. */
        FOREIGN,
        /** A report of a schema that this program does not know yet. */
        NEWER,
        /** A report of which a part is missing or was changed. */
        DAMAGED,
        /** More, longer or deeper than a report ever is. */
        TOO_BIG,
        /** There is nothing in it. */
        EMPTY,
        /** An archive, and no report in it. */
        NO_REPORT_INSIDE,
        /** There is no such file. */
        MISSING,
        /** A folder. */
        FOLDER,
        /** A pipe, a device or a socket, which may never end. */
        NO_FILE,
        /** This user may not read it. */
        NOT_ALLOWED,
        /** The disk or the system failed. */
        UNREADABLE;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    UnreadableReport(Reason reason) {
        super(reason.id(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The key of the sentence that says so; it names the file, {@code {value}}. */
    public String key() {
        return "error.report-" + reason.id();
    }
}
